-- case: a table of pairs with its key and an index for the other direction needs none of the two single columns
-- expect: drop
-- schema
SELECT setseed(0.34);
CREATE TABLE plays_in (musician_id int NOT NULL, band_id int NOT NULL, since date NOT NULL, PRIMARY KEY (musician_id, band_id));
INSERT INTO plays_in SELECT 1 + (random() * 40000)::int, 1 + (power(random(), 3) * 2500)::int, date '2000-01-01' + (random() * 9000)::int FROM generate_series(1, 120000) AS g ON CONFLICT DO NOTHING;
CREATE INDEX plays_in_musician ON plays_in (musician_id);
CREATE INDEX plays_in_band ON plays_in (band_id);
CREATE INDEX plays_in_band_musician ON plays_in (band_id, musician_id);
-- statements
-- weight: 20
-- with: 5
-- with: 2400
-- with: 9999
SELECT musician_id FROM plays_in WHERE band_id = $1 ORDER BY musician_id;
-- weight: 20
-- with: 17
-- with: 39000
SELECT band_id, since FROM plays_in WHERE musician_id = $1;
-- weight: 20
-- with: 17, 5
SELECT since FROM plays_in WHERE musician_id = $1 AND band_id = $2;
-- expert
DROP INDEX plays_in_band;
DROP INDEX plays_in_musician;
-- worse
DROP INDEX plays_in_band_musician;
