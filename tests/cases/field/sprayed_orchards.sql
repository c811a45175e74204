-- case: three tables that are joined from the orchard down to its sprayings, and from an agent up to the orchards
-- expect: create
-- schema
SELECT setseed(0.15);
CREATE TABLE orchards (id int PRIMARY KEY, name text NOT NULL, grower text NOT NULL);
CREATE TABLE trees (id int PRIMARY KEY, orchard_id int NOT NULL REFERENCES orchards, variety text NOT NULL);
CREATE TABLE sprayings (id int PRIMARY KEY, tree_id int NOT NULL, agent_id int NOT NULL, sprayed_on date NOT NULL, litres int NOT NULL);
INSERT INTO orchards SELECT g, 'orchard ' || g, 'grower ' || g % 300 FROM generate_series(1, 2000) AS g;
INSERT INTO trees SELECT g, 1 + (power(random(), 2) * 1999)::int, (ARRAY['Gala', 'Boskoop', 'Idared', 'Topaz'])[1 + g % 4] FROM generate_series(1, 50000) AS g;
INSERT INTO sprayings SELECT g, 1 + (random() * 49999)::int, 1 + (power(random(), 4) * 500)::int, date '2015-01-01' + (random() * 3600)::int, 1 + g % 9 FROM generate_series(1, 160000) AS g;
-- statements
-- weight: 30
-- with: 10
-- with: 1200
-- with: 9000
SELECT t.id, t.variety, s.sprayed_on, s.agent_id FROM orchards o JOIN trees t ON t.orchard_id = o.id JOIN sprayings s ON s.tree_id = t.id WHERE o.id = $1 ORDER BY s.sprayed_on DESC LIMIT 20;
-- weight: 15
-- with: 420, '2023-01-01'
-- with: 30, '2024-06-01'
-- with: 2000, '2020-01-01'
SELECT DISTINCT o.id, o.name FROM sprayings s JOIN trees t ON t.id = s.tree_id JOIN orchards o ON o.id = t.orchard_id WHERE s.agent_id = $1 AND s.sprayed_on >= $2;
-- expert
CREATE INDEX ON trees (orchard_id);
CREATE INDEX ON sprayings (tree_id);
CREATE INDEX ON sprayings (agent_id, sprayed_on);
-- worse
CREATE INDEX ON trees (orchard_id);
CREATE INDEX ON sprayings (agent_id, sprayed_on);
