-- case: how many different visitors a page had; both columns in the index, and the rows are never visited
-- expect: create
-- schema
SELECT setseed(0.3);
CREATE TABLE page_views (id bigint PRIMARY KEY, page_id int NOT NULL, visitor_id int NOT NULL, at timestamptz NOT NULL, agent text NOT NULL);
INSERT INTO page_views SELECT g, CASE WHEN random() < 0.12 THEN 1 ELSE (2 + random() * 700)::int END, (random() * 20000)::int,
	'2025-01-01'::timestamptz + g * interval '20 seconds', 'Mozilla/5.0 ' || md5(g::text) || md5((g % 90)::text) FROM generate_series(1, 240000) g;
-- statements
-- with: 1
-- with: 300
-- with: 5000
SELECT count(DISTINCT visitor_id) FROM page_views WHERE page_id = $1;
-- expert
CREATE INDEX ON page_views (page_id, visitor_id);
-- worse
CREATE INDEX ON page_views (page_id);
-- worse
CREATE INDEX ON page_views (visitor_id);
