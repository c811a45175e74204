-- case: the present address and the one of a day are both served by the keys, however the open end is written
-- expect: nothing
-- schema
SELECT setseed(0.28);
CREATE TABLE addresses (person_id int NOT NULL, valid_from date NOT NULL, valid_to date, street text NOT NULL, town text NOT NULL, PRIMARY KEY (person_id, valid_from));
INSERT INTO addresses
SELECT p, current_date - 400 * (n - k) - p % 400, CASE WHEN k < n - 1 THEN current_date - 400 * (n - k - 1) - p % 400 END, 'street ' || md5((p * 10 + k)::text), 'town ' || (power(random(), 3) * 900)::int
  FROM (SELECT p, 1 + (power(random(), 3) * 9)::int AS n FROM generate_series(1, 45000) AS p) AS x, LATERAL generate_series(0, n - 1) AS k;
CREATE UNIQUE INDEX addresses_present ON addresses (person_id) WHERE valid_to IS NULL;
-- statements
-- weight: 60
-- with: 17
-- with: 44000
-- with: 999999
SELECT street, town FROM addresses WHERE person_id = $1 AND valid_to IS NULL;
-- weight: 40
-- with: 17, current_date - 1000
-- with: 23456, current_date
-- with: 999999, date '1990-01-01'
SELECT street, town FROM addresses WHERE person_id = $1 AND valid_from <= $2 AND (valid_to IS NULL OR valid_to > $2);
-- weight: 20
-- with: 17, current_date - 1000
-- with: 5000, current_date - 1
SELECT street, town FROM addresses WHERE person_id = $1 AND $2 >= valid_from AND $2 < coalesce(valid_to, 'infinity');
-- weight: 10
-- with: 31000
SELECT valid_from, valid_to, street FROM addresses WHERE person_id = $1 ORDER BY valid_from DESC;
