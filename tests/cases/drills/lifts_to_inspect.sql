-- case: lifts of a district that were never inspected come first, then the longest not inspected
-- expect: create
-- schema
SELECT setseed(0.13);
CREATE TABLE lifts (id serial PRIMARY KEY, district_id int NOT NULL, serial text NOT NULL, last_inspected date, maker text NOT NULL, remarks text);
INSERT INTO lifts (district_id, serial, last_inspected, maker, remarks)
SELECT 1 + (power(random(), 3) * 90)::int, md5(g::text), CASE WHEN random() > 0.001 THEN date '2018-01-01' + (random() * 2500)::int END, 'maker ' || g % 30, repeat('x', 60) FROM generate_series(1, 120000) AS g;
-- statements
-- name: next to inspect
-- weight: 40
-- with: 1
-- with: 60
-- with: 91
-- with: 4000
SELECT id, serial, last_inspected FROM lifts WHERE district_id = $1 ORDER BY last_inspected ASC NULLS FIRST LIMIT 15;
-- name: inspected
-- weight: 5
-- with: 4711
UPDATE lifts SET last_inspected = '2025-05-05' WHERE id = $1;
-- expert
CREATE INDEX ON lifts (district_id, last_inspected NULLS FIRST);
-- worse
CREATE INDEX ON lifts (district_id, last_inspected);
