-- case: a rectangle of two ordinary columns: the second range has to filter inside the index
-- expect: create
-- schema
SELECT setseed(0.2);
CREATE TABLE sightings (id bigint PRIMARY KEY, species_id int NOT NULL, lat float8 NOT NULL, lon float8 NOT NULL, seen_on date NOT NULL, note text);
INSERT INTO sightings SELECT g, CASE WHEN random() < 0.45 THEN 1 ELSE 2 + (random() * 80)::int END, 45 + random() * 10, 5 + random() * 10,
	'2020-01-01'::date + (random() * 1500)::int, repeat('seen near the lake ', 3) FROM generate_series(1, 220000) g;
-- statements
-- with: 1, 50.1, 50.4, 8.2, 8.5
-- with: 1, 47, 47.2, 12, 12.3
-- with: 33, 50, 52, 8, 10
-- with: 500, 50, 51, 8, 9
SELECT id, seen_on, note FROM sightings WHERE species_id = $1 AND lat BETWEEN $2 AND $3 AND lon BETWEEN $4 AND $5;
-- expert
CREATE INDEX ON sightings (species_id, lat, lon);
-- worse
CREATE INDEX ON sightings (species_id, lat);
-- worse
CREATE INDEX ON sightings (species_id);
