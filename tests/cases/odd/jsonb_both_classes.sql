-- case: both operator classes on one document; containment is all that is asked, and the smaller one knows that
-- expect: drop
-- days: 40
-- schema
SELECT setseed(0.49);
CREATE TABLE exhibits (id int PRIMARY KEY, facts jsonb NOT NULL);
INSERT INTO exhibits SELECT g, jsonb_build_object('donor', 'd' || (power(random(), 2) * 4000)::int, 'room', g % 70, 'style', jsonb_build_array('s' || (random() * 300)::int, 's' || (random() * 300)::int)) FROM generate_series(1, 70000) g;
CREATE INDEX exhibits_facts ON exhibits USING gin (facts);
CREATE INDEX exhibits_facts_path ON exhibits USING gin (facts jsonb_path_ops);
-- statements
-- weight: 40
-- with: '{"donor": "d3000"}'
-- with: '{"style": ["s17"], "room": 5}'
-- with: '{"donor": "nobody"}'
SELECT id, facts FROM exhibits WHERE facts @> $1::jsonb;
-- weight: 20
-- with: 900001, '{"donor": "d1", "room": 2}'
-- with: 900002, '{"donor": "d2", "room": 3}'
INSERT INTO exhibits VALUES ($1, $2);
-- expert
DROP INDEX exhibits_facts;
-- worse
DROP INDEX exhibits_facts_path;
