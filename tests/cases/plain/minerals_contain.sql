-- case: two GIN indexes of one document; only containment is asked for, and the smaller one is read for that
-- expect: drop
-- schema
SELECT setseed(0.32);
CREATE TABLE minerals (id int PRIMARY KEY, found jsonb NOT NULL);
INSERT INTO minerals SELECT g, jsonb_build_object('mine', (power(random(), 3) * 900)::int, 'colour', (ARRAY['red', 'green', 'grey', 'grey', 'grey'])[1 + (random() * 4)::int], 'shelf', g % 4000) FROM generate_series(1, 40000) AS g;
CREATE INDEX minerals_found ON minerals USING gin (found);
CREATE INDEX minerals_found_paths ON minerals USING gin (found jsonb_path_ops);
-- statements
-- weight: 20
-- with: '{"mine": 850}'
-- with: '{"shelf": 77}'
-- with: '{"mine": 850, "colour": "red"}'
-- with: '{"mine": 77777}'
SELECT id, found FROM minerals WHERE found @> $1::jsonb;
-- expert
DROP INDEX minerals_found;
-- worse
DROP INDEX minerals_found_paths;
