-- case: the driver sends a meter's number as numeric, and the key is a bigint
-- expect: rewrite type_mismatch
-- schema
SELECT setseed(0.52);
CREATE TABLE meters (number bigint PRIMARY KEY, street text NOT NULL, kind text NOT NULL, installed_on date NOT NULL);
INSERT INTO meters SELECT 700000000000 + g * 13, 'street ' || md5(g::text), (ARRAY['power', 'gas', 'water'])[1 + g % 3], date '2010-01-01' + g % 4000 FROM generate_series(1, 200000) AS g;
-- statements
-- name: a meter
-- weight: 100
-- with: 700000013000
-- with: 700002599987
-- with: 1
SELECT street, kind, installed_on FROM meters WHERE number = $1::numeric;
-- expert
SELECT street, kind, installed_on FROM meters WHERE number = $1::bigint;
