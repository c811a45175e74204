-- case: counters written by ON CONFLICT and read by their key
-- expect: nothing
-- schema
SELECT setseed(0.72);
CREATE TABLE page_views (page_id int NOT NULL, day date NOT NULL, views int NOT NULL, PRIMARY KEY (page_id, day));
INSERT INTO page_views SELECT p, date '2025-01-01' + d, (power(random(), 4) * 9000)::int FROM generate_series(1, 2000) AS p, generate_series(0, 59) AS d;
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 40
-- with: 17, '2025-02-02'
-- with: 1999, '2025-07-07'
INSERT INTO page_views (page_id, day, views) VALUES ($1, $2, 1) ON CONFLICT (page_id, day) DO UPDATE SET views = page_views.views + 1;
-- weight: 10
-- with: 17, '2025-01-05', '2025-01-20'
-- with: 5000, '2025-01-05', '2025-01-20'
SELECT day, views FROM page_views WHERE page_id = $1 AND day BETWEEN $2 AND $3 ORDER BY day;
-- with: ARRAY[3, 500, 1200], '2025-02-02'
SELECT page_id, views FROM page_views WHERE page_id = ANY ($1::int[]) AND day = $2;
