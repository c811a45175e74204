-- case: how often each species was seen in a reserve since a day; the sightings of a reserve are scattered over the table
-- expect: create
-- schema
SELECT setseed(0.38);
CREATE TABLE sightings (id int PRIMARY KEY, reserve_id int NOT NULL, seen_on date NOT NULL, species_id int NOT NULL, note text NOT NULL);
INSERT INTO sightings SELECT g, 1 + (power(random(), 2) * 120)::int, date '2012-01-01' + (random() * 4700)::int, (power(random(), 3) * 400)::int, repeat('near the lake ', 5 + g % 9) FROM generate_series(1, 150000) AS g;
-- statements
-- weight: 50
-- with: 1, '2023-01-01'
-- with: 60, '2020-01-01'
-- with: 119, '2024-06-01'
-- with: 500, '2020-01-01'
SELECT species_id, count(*) FROM sightings WHERE reserve_id = $1 AND seen_on >= $2 GROUP BY species_id ORDER BY count(*) DESC LIMIT 10;
-- expert
CREATE INDEX ON sightings (reserve_id, seen_on) INCLUDE (species_id);
-- worse
CREATE INDEX ON sightings (seen_on, reserve_id);
-- worse
CREATE INDEX ON sightings (reserve_id, species_id);
