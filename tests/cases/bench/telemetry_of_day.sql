-- case: a day of what is only appended, in the order of time
-- expect: create
-- schema
SELECT setseed(0.22);
CREATE TABLE turbine_readings (turbine_id int NOT NULL, at timestamptz NOT NULL, watts double precision NOT NULL, wind double precision NOT NULL, raw text NOT NULL);
INSERT INTO turbine_readings
SELECT 1 + g % 80, timestamptz '2025-01-01 00:00+00' + g * interval '30 seconds', random() * 3e6, random() * 25, md5(g::text) || md5((g + 1)::text)
  FROM generate_series(1, 250000) AS g;
-- statements
-- weight: 40
INSERT INTO turbine_readings VALUES (7, '2025-04-01 12:00+00', 12345, 8.5, 'raw');
SELECT turbine_id, avg(watts), max(wind) FROM turbine_readings WHERE at >= '2025-02-14 00:00+00' AND at < '2025-02-15 00:00+00' GROUP BY turbine_id;
SELECT count(*), sum(watts) FROM turbine_readings WHERE at >= '2025-03-01 06:00+00' AND at < '2025-03-01 12:00+00';
-- expert
CREATE INDEX ON turbine_readings USING brin (at) WITH (pages_per_range = 16);
-- worse
CREATE INDEX ON turbine_readings (turbine_id, at);
