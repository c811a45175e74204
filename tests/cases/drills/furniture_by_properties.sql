-- case: furniture whose properties contain what was ticked
-- expect: create
-- schema
SELECT setseed(0.32);
CREATE TABLE furniture (id serial PRIMARY KEY, title text NOT NULL, properties jsonb NOT NULL);
INSERT INTO furniture (title, properties)
SELECT 'piece ' || g, jsonb_build_object('wood', (ARRAY['oak','beech','pine','walnut','teak'])[1 + (power(random(), 2) * 4)::int], 'finish', 'finish ' || (power(random(), 2) * 200)::int, 'width', 40 + (random() * 160)::int) FROM generate_series(1, 90000) AS g;
-- statements
-- weight: 25
-- with: '{"wood": "oak", "finish": "finish 150"}'
-- with: '{"finish": "finish 190", "width": 120}'
-- with: '{"wood": "teak", "finish": "finish 3"}'
-- with: '{"wood": "ebony"}'
SELECT id, title FROM furniture WHERE properties @> $1;
-- expert
CREATE INDEX ON furniture USING gin (properties jsonb_path_ops);
-- worse
CREATE INDEX ON furniture ((properties ->> 'wood'));
