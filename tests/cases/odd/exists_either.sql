-- case: EXISTS one or EXISTS the other is no join: for the few bands of a village each subquery is looked up by itself
-- expect: create
-- schema
SELECT setseed(0.14);
CREATE TABLE bands (id int PRIMARY KEY, village_id int NOT NULL, name text NOT NULL);
INSERT INTO bands SELECT g, 1 + (power(random(), 2) * 1500)::int, md5(g::text) FROM generate_series(1, 30000) g;
CREATE INDEX bands_village ON bands (village_id);
CREATE TABLE albums (id int PRIMARY KEY, band_id int NOT NULL, year int NOT NULL, title text NOT NULL);
INSERT INTO albums SELECT g, 1 + (power(random(), 2) * 29000)::int, 1960 + (random() * 60)::int, md5(g::text) FROM generate_series(1, 120000) g;
CREATE TABLE concerts (id int PRIMARY KEY, band_id int NOT NULL, year int NOT NULL, place text NOT NULL);
INSERT INTO concerts SELECT g, 1 + (power(random(), 2) * 29000)::int, 1960 + (random() * 60)::int, md5(g::text) FROM generate_series(1, 150000) g;
-- statements
-- weight: 20
-- with: 900, 1999
-- with: 1400, 2019
-- with: 1300, 1900
-- with: 5000, 1999
SELECT b.id, b.name FROM bands b WHERE b.village_id = $1
  AND (EXISTS (SELECT FROM albums a WHERE a.band_id = b.id AND a.year = $2) OR EXISTS (SELECT FROM concerts c WHERE c.band_id = b.id AND c.year = $2));
-- expert
CREATE INDEX ON albums (band_id, year);
CREATE INDEX ON concerts (band_id, year);
-- worse
CREATE INDEX ON albums (band_id, year);
