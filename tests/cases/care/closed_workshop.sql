-- case: newest repairs of a workshop, busy or closed years ago; an index of the time alone would be walked to its end for the closed ones
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.61);
CREATE TABLE repairs (id bigint PRIMARY KEY, workshop_id int NOT NULL, state text NOT NULL, created_at timestamptz NOT NULL, report text NOT NULL);
INSERT INTO repairs
SELECT g, CASE WHEN g < 9000 THEN 200 + g % 3 ELSE 1 + (power(random(), 3) * 150)::int END, CASE WHEN random() < 0.9 THEN 'done' WHEN random() < 0.7 THEN 'open' ELSE 'refused' END, timestamptz '2020-01-01' + g * interval '20 minutes', repeat(md5(g::text), 3)
  FROM generate_series(1, 120000) AS g;
CREATE INDEX repairs_workshop ON repairs (workshop_id);
-- statements
-- name: newest
-- weight: 20
-- with: 1
-- with: 201
-- with: 149
-- with: 5000
SELECT id, state, created_at, report FROM repairs WHERE workshop_id = $1 ORDER BY created_at DESC LIMIT 20;
-- name: counted
-- weight: 2
-- with: 130
-- with: 202
SELECT state, count(*) FROM repairs WHERE workshop_id = $1 GROUP BY state;
-- expert
CREATE INDEX ON repairs (workshop_id, created_at);
DROP INDEX repairs_workshop;
-- worse
CREATE INDEX ON repairs (created_at);
