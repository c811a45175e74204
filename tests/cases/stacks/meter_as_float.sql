-- case: a Python service sends the number of a meter as a float, which the bigint key does not understand; everything else is served
-- expect: rewrite type_mismatch
-- schema
SELECT setseed(0.38);
CREATE TABLE meters (number bigint PRIMARY KEY, street varchar(80) NOT NULL, kind varchar(10) NOT NULL, reading numeric(10, 1) NOT NULL);
INSERT INTO meters SELECT 4000000000 + g * 13, 'street ' || g % 3000, CASE WHEN random() < 0.8 THEN 'power' ELSE 'gas' END, round((random() * 90000)::numeric, 1) FROM generate_series(1, 100000) AS g;
CREATE INDEX meters_street ON meters (street);
-- statements
-- name: a meter
-- weight: 100
-- with: 4000000130
-- with: 12
SELECT meters.number, meters.street, meters.reading FROM meters WHERE meters.number = $1::double precision;
-- expert
SELECT meters.number, meters.street, meters.reading FROM meters WHERE meters.number = $1::bigint;
