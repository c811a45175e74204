-- case: views of pages are counted by a key of two, and read by it
-- expect: nothing
-- schema
SELECT setseed(0.44);
CREATE TABLE page_views (page text NOT NULL, day date NOT NULL, views int NOT NULL, PRIMARY KEY (page, day));
INSERT INTO page_views SELECT '/p/' || p, date '2025-01-01' + d, 1 + (power(random(), 4) * 5000)::int FROM generate_series(1, 1500) AS p, generate_series(0, 89) AS d;
-- statements
-- weight: 60
-- with: '/p/77', '2025-03-01'
-- with: '/p/new', '2025-04-01'
INSERT INTO page_views (page, day, views) VALUES ($1, $2, 1) ON CONFLICT (page, day) DO UPDATE SET views = page_views.views + 1;
SELECT day, views FROM page_views WHERE page = '/p/500' AND day BETWEEN '2025-02-01' AND '2025-02-28' ORDER BY day;
SELECT sum(views) FROM page_views WHERE page = '/p/1';
