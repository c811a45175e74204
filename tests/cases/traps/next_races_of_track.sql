-- case: the next page is asked for with an OR of two comparisons, so that it walks from the beginning of the index
-- expect: rewrite or_keyset
-- schema
SELECT setseed(0.45);
CREATE TABLE races (id int PRIMARY KEY, track_id int NOT NULL, run_at timestamp NOT NULL, winner text NOT NULL);
INSERT INTO races SELECT g, 1 + (power(random(), 4) * 200)::int, timestamp '2015-01-01' + (g / 4) * interval '1 hour', md5(g::text) FROM generate_series(1, 120000) AS g;
CREATE INDEX races_track ON races (track_id, run_at, id);
-- statements
-- weight: 50
-- with: 1, '2018-03-01', 110925
-- with: 1, '2016-01-01', 35041
-- with: 180, '2018-03-01', 110925
SELECT id, run_at, winner FROM races WHERE track_id = $1 AND (run_at > $2::timestamp OR (run_at = $2::timestamp AND id > $3)) ORDER BY run_at, id LIMIT 20;
-- expert
SELECT id, run_at, winner FROM races WHERE track_id = $1 AND (run_at, id) > ($2::timestamp, $3) ORDER BY run_at, id LIMIT 20;
