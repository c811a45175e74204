-- case: trails that have all of some features, and others that have one of some rare ones
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.33);
CREATE TABLE trails (id int PRIMARY KEY, title text NOT NULL, features text[] NOT NULL, metres int NOT NULL);
INSERT INTO trails SELECT g, 'trail ' || g, ARRAY['f' || (power(random(), 3) * 400)::int, 'f' || (power(random(), 3) * 400)::int, 'f' || (power(random(), 2) * 400)::int], (random() * 30000)::int FROM generate_series(1, 80000) AS g;
-- statements
-- name: with all
-- weight: 30
-- with: ARRAY['f1', 'f250']
-- with: ARRAY['f390', 'f12']
-- with: ARRAY['lighthouse']
SELECT id, title, metres FROM trails WHERE features @> $1;
-- name: with any
-- weight: 15
-- with: ARRAY['f333', 'f380']
SELECT id, title FROM trails WHERE features && $1;
-- expert
CREATE INDEX ON trails USING gin (features);
