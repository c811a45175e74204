-- case: an index on the hour came after the last ANALYZE; an hour is that of few rows, which are joined
-- expect: analyze
-- schema
SELECT setseed(0.23);
CREATE TABLE sightings (id int PRIMARY KEY, seen_at timestamp NOT NULL, species int NOT NULL) WITH (autovacuum_enabled = false);
INSERT INTO sightings SELECT g, timestamp '2010-01-01' + (g / 4) * interval '1 hour' + g % 4 * interval '13 minutes', g % 400 FROM generate_series(1, 480000) AS g;
CREATE TABLE photos (id int PRIMARY KEY, sighting_id int NOT NULL, camera int NOT NULL, stars int NOT NULL) WITH (autovacuum_enabled = false);
INSERT INTO photos SELECT g, 1 + (random() * 479999)::int, g % 30, g % 6 FROM generate_series(1, 40000) AS g;
CREATE INDEX photos_sighting ON photos (sighting_id);
ANALYZE sightings;
ANALYZE photos;
CREATE INDEX sightings_hour ON sightings (date_trunc('hour', seen_at));
-- statements
-- weight: 40
-- with: '2011-02-03 04:00'
-- with: '2019-12-24 18:00'
-- with: '2023-06-01 12:00'
SELECT s.seen_at, s.species, p.camera, p.stars FROM sightings AS s JOIN photos AS p ON p.sighting_id = s.id WHERE date_trunc('hour', s.seen_at) = $1;
-- expert
ANALYZE sightings;
