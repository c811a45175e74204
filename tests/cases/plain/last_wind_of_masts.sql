-- case: the last wind of two dozen masts is found by reading every measurement, though an index has them in order
-- expect: rewrite distinct_on
-- schema
SELECT setseed(0.39);
CREATE TABLE masts (id int PRIMARY KEY, hill text NOT NULL);
CREATE TABLE winds (mast_id int NOT NULL, measured_at timestamp NOT NULL, knots int NOT NULL);
INSERT INTO masts SELECT g, 'hill ' || g FROM generate_series(1, 24) AS g;
INSERT INTO winds SELECT 1 + (power(random(), 2) * 23.99)::int % 24, timestamp '2025-01-01' + g * interval '30 seconds', (random() * 60)::int FROM generate_series(1, 200000) AS g;
CREATE INDEX winds_mast_measured ON winds (mast_id, measured_at DESC);
-- statements
-- weight: 10
SELECT DISTINCT ON (w.mast_id) w.mast_id, w.measured_at, w.knots FROM winds AS w ORDER BY w.mast_id, w.measured_at DESC;
-- expert
SELECT m.id AS mast_id, l.measured_at, l.knots FROM masts AS m CROSS JOIN LATERAL (SELECT w.measured_at, w.knots FROM winds AS w WHERE w.mast_id = m.id ORDER BY w.measured_at DESC LIMIT 1) AS l ORDER BY m.id;
