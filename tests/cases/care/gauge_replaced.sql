-- case: the newest of a gauge need the time behind it in the index, which then does what the short one did; the partial one gives its own order
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.26);
CREATE TABLE levels (id bigint PRIMARY KEY, gauge_id int NOT NULL, at timestamptz NOT NULL, cm real NOT NULL, suspect boolean NOT NULL, source text NOT NULL);
INSERT INTO levels
SELECT g, CASE WHEN g < 3000 THEN 300 ELSE 1 + (power(random(), 2) * 250)::int END, timestamptz '2025-01-01' + g * interval '2 minutes', random() * 400, random() < 0.002, md5(g::text)
  FROM generate_series(1, 150000) AS g;
CREATE INDEX levels_gauge ON levels (gauge_id);
CREATE INDEX levels_suspect ON levels (at) WHERE suspect;
-- statements
-- name: newest
-- weight: 20
-- with: 1
-- with: 300
-- with: 7777
SELECT id, at, cm, source FROM levels WHERE gauge_id = $1 ORDER BY at DESC LIMIT 12;
-- name: all of a gauge
-- weight: 2
-- with: 240
SELECT avg(cm) FROM levels WHERE gauge_id = $1;
-- name: suspect
SELECT id, gauge_id, at FROM levels WHERE suspect ORDER BY at DESC LIMIT 20;
-- expert
CREATE INDEX ON levels (gauge_id, at);
DROP INDEX levels_gauge;
-- worse
CREATE INDEX ON levels (at);
-- worse
DROP INDEX levels_suspect;
