-- case: a pallet number is a bigint, and the spreadsheet sends a double
-- expect: rewrite type_mismatch
-- schema
SELECT setseed(0.41);
CREATE TABLE pallets (no bigint PRIMARY KEY, shelf text NOT NULL, kg int NOT NULL);
INSERT INTO pallets SELECT 700000 + g * 3, 'shelf ' || (power(random(), 2) * 900)::int, (random() * 900)::int FROM generate_series(1, 150000) AS g;
-- statements
-- weight: 50
-- with: 700303
-- with: 1000000
-- with: 5
SELECT no, shelf, kg FROM pallets WHERE no = $1::double precision;
-- expert
SELECT no, shelf, kg FROM pallets WHERE no = $1::bigint;
-- worse
CREATE INDEX ON pallets (kg);
