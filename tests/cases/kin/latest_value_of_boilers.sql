-- case: the last reading of each boiler of a house; the index knows the boiler and not the time
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.43);
CREATE TABLE boilers (id int PRIMARY KEY, house_id int NOT NULL, model text NOT NULL);
INSERT INTO boilers SELECT g, 1 + g % 40, 'model ' || g % 9 FROM generate_series(1, 300) AS g;
CREATE TABLE boiler_readings (boiler_id int NOT NULL REFERENCES boilers, read_at timestamptz NOT NULL, celsius numeric(5,2) NOT NULL, pressure real NOT NULL);
INSERT INTO boiler_readings SELECT 1 + (power(random(), 2) * 290)::int, timestamptz '2025-01-01 00:00+00' + g * interval '15 seconds', round((random() * 90)::numeric, 2), random() FROM generate_series(1, 180000) AS g;
CREATE INDEX boiler_readings_boiler ON boiler_readings (boiler_id);
-- statements
-- weight: 40
-- with: 1
-- with: 17
SELECT b.id, b.model, r.read_at, r.celsius FROM boilers AS b LEFT JOIN LATERAL (SELECT read_at, celsius FROM boiler_readings WHERE boiler_id = b.id ORDER BY read_at DESC LIMIT 1) AS r ON true WHERE b.house_id = $1 ORDER BY b.id;
-- weight: 5
-- with: 290, '2025-01-20 00:00+00'
WITH day AS (SELECT celsius FROM boiler_readings WHERE boiler_id = $1 AND read_at >= $2::timestamptz AND read_at < $2::timestamptz + interval '1 day') SELECT min(celsius), max(celsius), avg(celsius) FROM day;
-- expert
CREATE INDEX ON boiler_readings (boiler_id, read_at);
DROP INDEX boiler_readings_boiler;
