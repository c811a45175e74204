-- case: an estate is deleted, and the deletion goes down two levels of foreign keys that have no index
-- expect: create
-- schema
SELECT setseed(0.16);
CREATE TABLE estates (id int PRIMARY KEY, name text NOT NULL);
CREATE TABLE plots (id int PRIMARY KEY, estate_id int NOT NULL REFERENCES estates ON DELETE CASCADE, area numeric(8, 2) NOT NULL);
CREATE TABLE harvests (id int PRIMARY KEY, plot_id int NOT NULL REFERENCES plots ON DELETE CASCADE, picked_on date NOT NULL, kilos int NOT NULL);
INSERT INTO estates SELECT g, 'estate ' || g FROM generate_series(1, 4000) AS g;
INSERT INTO plots SELECT g, 1 + (power(random(), 2) * 3990)::int, 0.1 + g % 90 FROM generate_series(1, 30000) AS g;
INSERT INTO harvests SELECT g, 1 + (random() * 29999)::int, date '2000-09-01' + (random() * 8000)::int, g % 3000 FROM generate_series(1, 120000) AS g;
-- statements
-- weight: 3
-- with: 3000
-- with: 3998
-- with: 2500
DELETE FROM estates WHERE id = $1;
-- expert
CREATE INDEX ON plots (estate_id);
CREATE INDEX ON harvests (plot_id);
-- worse
CREATE INDEX ON plots (estate_id);
