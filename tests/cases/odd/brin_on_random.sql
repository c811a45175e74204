-- case: a BRIN on a column whose values lie anywhere: every block range has them all
-- expect: create
-- schema
SELECT setseed(0.4);
CREATE TABLE meteors (id bigint PRIMARY KEY, camera_id int NOT NULL, seen_at timestamptz NOT NULL, magnitude float8 NOT NULL, track text NOT NULL);
INSERT INTO meteors SELECT g, 1 + (power(random(), 2) * 900)::int, timestamptz '2022-01-01' + g * interval '5 minutes', random() * 9, repeat(md5(g::text), 2) FROM generate_series(1, 150000) g;
CREATE INDEX meteors_camera ON meteors USING brin (camera_id);
CREATE INDEX meteors_time ON meteors USING brin (seen_at) WITH (pages_per_range = 16);
-- statements
-- weight: 30
-- with: 880
-- with: 500
-- with: 5000
SELECT seen_at, magnitude, track FROM meteors WHERE camera_id = $1;
-- weight: 20
-- with: '2022-05-05', '2022-05-06'
-- with: '2023-05-01', '2023-05-03'
SELECT count(*), max(magnitude) FROM meteors WHERE seen_at >= $1 AND seen_at < $2;
-- expert
CREATE INDEX ON meteors (camera_id);
-- worse
DROP INDEX meteors_time;
