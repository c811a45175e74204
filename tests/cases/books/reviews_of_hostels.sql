-- case: the newest three reviews of each hostel of a town, by LATERAL; old hostels have thousands
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.23);
CREATE TABLE hostels (id int PRIMARY KEY, town int NOT NULL, name text NOT NULL);
INSERT INTO hostels SELECT g, g % 60, 'hostel ' || g FROM generate_series(1, 600) AS g;
CREATE INDEX hostels_town ON hostels (town);
CREATE TABLE hostel_reviews (id int PRIMARY KEY, hostel_id int NOT NULL REFERENCES hostels, written_at timestamp NOT NULL, stars smallint NOT NULL, body text NOT NULL);
INSERT INTO hostel_reviews SELECT g, 1 + (power(random(), 3) * 560)::int, timestamp '2019-01-01' + (random() * 3000000) * interval '1 minute', 1 + g % 5, repeat('b', 120) FROM generate_series(1, 130000) AS g;
CREATE INDEX hostel_reviews_hostel ON hostel_reviews (hostel_id);
-- statements
-- weight: 30
-- with: 1
-- with: 33
-- with: 59
-- with: 77
SELECT h.id, h.name, r.stars, r.written_at FROM hostels h CROSS JOIN LATERAL (SELECT stars, written_at FROM hostel_reviews WHERE hostel_id = h.id ORDER BY written_at DESC LIMIT 3) AS r WHERE h.town = $1;
-- expert
CREATE INDEX ON hostel_reviews (hostel_id, written_at);
DROP INDEX hostel_reviews_hostel;
-- worse
CREATE INDEX ON hostel_reviews (written_at);
