-- case: hydrants within what the map shows, given by two pairs of numbers; the city is full of them, and two single indexes are there
-- expect: create
-- schema
SELECT setseed(0.25);
CREATE TABLE hydrants (id int PRIMARY KEY, lat double precision NOT NULL, lng double precision NOT NULL, kind varchar(10) NOT NULL, checked_on date NOT NULL);
INSERT INTO hydrants SELECT g, 48.0 + random() * 0.9, 15.9 + random() * 0.9, CASE WHEN random() < 0.9 THEN 'ground' ELSE 'post' END, date '2020-01-01' + (random() * 1900)::int FROM generate_series(1, 200000) AS g;
CREATE INDEX hydrants_lat ON hydrants (lat);
CREATE INDEX hydrants_lng ON hydrants (lng);
-- statements
-- name: map
-- weight: 100
-- with: 48.20, 48.21, 16.30, 16.304
-- with: 48.50, 48.508, 16.10, 16.103
-- with: 40.00, 40.020, 16.10, 16.120
SELECT hydrants.id, hydrants.lat, hydrants.lng, hydrants.kind FROM hydrants WHERE hydrants.lat BETWEEN $1 AND $2 AND hydrants.lng BETWEEN $3 AND $4;
-- name: checked
-- weight: 20
-- with: 199999
UPDATE hydrants SET checked_on='2025-05-05' WHERE hydrants.id = $1;
-- expert
CREATE INDEX ON hydrants (lng, lat);
DROP INDEX hydrants_lng;
-- or
CREATE INDEX ON hydrants (lat, lng);
DROP INDEX hydrants_lat;
-- worse
CREATE INDEX ON hydrants (kind);
