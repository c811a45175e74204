-- case: the passengers of a voyage who did not board: each side of the anti join lacks its index
-- expect: create
-- schema
SELECT setseed(0.39);
CREATE TABLE passengers (id int PRIMARY KEY, voyage_id int NOT NULL, name text NOT NULL);
CREATE TABLE boardings (id int PRIMARY KEY, passenger_id int NOT NULL, gate text NOT NULL, boarded_at timestamp NOT NULL);
INSERT INTO passengers SELECT g, 1 + (power(random(), 2) * 1500)::int, 'passenger ' || md5(g::text) FROM generate_series(1, 110000) AS g;
INSERT INTO boardings SELECT row_number() OVER (ORDER BY random()), id, 'G' || id % 20, timestamp '2024-01-01' + id * interval '1 minute' FROM passengers WHERE random() < 0.97;
-- statements
-- weight: 30
-- with: 700
-- with: 1499
-- with: 300
-- with: 9999
SELECT p.id, p.name FROM passengers p WHERE p.voyage_id = $1 AND NOT EXISTS (SELECT FROM boardings b WHERE b.passenger_id = p.id);
-- expert
CREATE INDEX ON passengers (voyage_id);
CREATE INDEX ON boardings (passenger_id);
-- worse
CREATE INDEX ON passengers (voyage_id);
