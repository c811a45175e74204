-- case: the five newest by row_number(): in the order of the window, its run condition stops the scan
-- expect: create
-- schema
SELECT setseed(0.7);
CREATE TABLE level_readings (id bigint PRIMARY KEY, tank_id int NOT NULL, at timestamptz NOT NULL, level int NOT NULL, remark text NOT NULL);
INSERT INTO level_readings SELECT g, CASE WHEN random() < 0.1 THEN 1 ELSE 2 + (random() * 150)::int END,
	'2025-01-01'::timestamptz + g * interval '1 minute', (random() * 1000)::int, md5(g::text) FROM generate_series(1, 200000) g;
-- statements
-- with: 1
-- with: 77
-- with: 800
SELECT at, level FROM (SELECT at, level, row_number() OVER (ORDER BY at DESC) AS n FROM level_readings WHERE tank_id = $1) AS r WHERE n <= 5;
-- expert
CREATE INDEX ON level_readings (tank_id, at DESC);
-- worse
CREATE INDEX ON level_readings (tank_id);
-- worse
CREATE INDEX ON level_readings (at);
