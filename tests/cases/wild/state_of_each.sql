-- case: the last state of each of few machines, out of all states they ever had
-- expect: rewrite distinct_on
-- schema
SELECT setseed(0.54);
CREATE TABLE machines (id int PRIMARY KEY, hall text NOT NULL);
INSERT INTO machines SELECT g, 'hall ' || g % 5 FROM generate_series(1, 60) AS g;
CREATE TABLE states (machine_id int NOT NULL REFERENCES machines, at timestamptz NOT NULL, state text NOT NULL, code int NOT NULL, PRIMARY KEY (machine_id, at));
INSERT INTO states SELECT 1 + g % 60, timestamptz '2025-01-01' + g * interval '9 seconds', (ARRAY['idle', 'run', 'run', 'run', 'fault'])[1 + (random() * 4)::int], (random() * 99)::int FROM generate_series(1, 240000) AS g;
-- statements
-- name: now
-- weight: 60
SELECT DISTINCT ON (machine_id) machine_id, at, state FROM states ORDER BY machine_id, at DESC;
-- expert
SELECT m.id AS machine_id, s.at, s.state FROM machines m CROSS JOIN LATERAL (SELECT at, state FROM states WHERE machine_id = m.id ORDER BY at DESC LIMIT 1) s ORDER BY m.id;
