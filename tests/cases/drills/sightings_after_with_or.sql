-- case: the next page of sightings is asked with OR, and the right index is read from its beginning
-- expect: rewrite or_keyset
-- schema
SELECT setseed(0.16);
CREATE TABLE sightings (id int PRIMARY KEY, region_id int NOT NULL, seen_at timestamp NOT NULL, species text NOT NULL, observer text NOT NULL);
INSERT INTO sightings SELECT g, 1 + (power(random(), 2) * 25)::int, date_trunc('hour', timestamp '2020-01-01' + random() * interval '1800 days'), 'species ' || g % 300, 'observer ' || g % 5000 FROM generate_series(1, 180000) AS g;
CREATE INDEX sightings_of_region ON sightings (region_id, seen_at, id);
-- statements
-- weight: 40
-- with: 1, timestamp '2021-03-03 05:00', 90000
-- with: 12, timestamp '2020-06-01 00:00', 100
-- with: 1, timestamp '2024-11-20 00:00', 5000
SELECT id, species, seen_at FROM sightings WHERE region_id = $1 AND (seen_at < $2 OR (seen_at = $2 AND id < $3)) ORDER BY seen_at DESC, id DESC LIMIT 30;
-- expert
SELECT id, species, seen_at FROM sightings WHERE region_id = $1 AND (seen_at, id) < ($2, $3) ORDER BY seen_at DESC, id DESC LIMIT 30;
