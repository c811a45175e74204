-- case: a NULL-safe comparison leaves the index of the column unused
-- expect: rewrite null_safe
-- schema
SELECT setseed(0.64);
CREATE TABLE pallets_in (id bigint PRIMARY KEY, carrier_ref int, arrived_on date NOT NULL, goods text NOT NULL);
INSERT INTO pallets_in SELECT g, CASE WHEN random() < 0.8 THEN (random() * 20000)::int END, date '2023-01-01' + g / 200, md5(g::text) FROM generate_series(1, 140000) g;
CREATE INDEX pallets_in_carrier ON pallets_in (carrier_ref);
-- statements
-- weight: 20
-- with: 777
-- with: 19999
-- with: 99999
SELECT id, arrived_on, goods FROM pallets_in WHERE carrier_ref IS NOT DISTINCT FROM $1;
-- expert
SELECT id, arrived_on, goods FROM pallets_in WHERE carrier_ref = $1;
