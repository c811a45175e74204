-- case: the laboratory asks by a prepared statement for specimens in a state, and never for the usual one; but its generic plan cannot know, so the index is on the state, without a predicate
-- expect: create
-- most: 1
-- never: WHERE
-- schema
SELECT setseed(0.4);
CREATE TABLE specimens (id bigserial PRIMARY KEY, label text NOT NULL, state text NOT NULL, patient int NOT NULL, taken_on date NOT NULL, finding text);
INSERT INTO specimens (label, state, patient, taken_on, finding)
SELECT 'L' || md5(g::text), CASE WHEN r < 0.003 THEN 'received' WHEN r < 0.005 THEN 'stained' WHEN r < 0.006 THEN 'unclear' WHEN r < 0.0062 THEN 'lost' ELSE 'reported' END, (random() * 50000)::int, date '2020-01-01' + g / 80, repeat('f', 60)
  FROM (SELECT g, random() AS r FROM generate_series(1, 130000) AS g) AS x;
-- statements
-- name: in a state
-- weight: 50
-- plan: generic
-- with: 'received'
-- with: 'unclear'
-- with: 'lost'
-- with: 'burnt'
SELECT id, label, patient, taken_on FROM specimens WHERE state = $1;
-- name: next state
-- weight: 100
-- with: 500, 'reported'
UPDATE specimens SET state = $2 WHERE id = $1;
-- expert
CREATE INDEX ON specimens (state);
-- worse
CREATE INDEX ON specimens (state) WHERE state <> 'reported';
