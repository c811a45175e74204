-- case: a cursor written with OR within a tenant, with an index that gives the order
-- expect: rewrite or_keyset
-- schema
SELECT setseed(0.55);
CREATE TABLE statements_of_account (id bigint PRIMARY KEY, holder_id int NOT NULL, value_date date NOT NULL, cents int NOT NULL, purpose text NOT NULL);
INSERT INTO statements_of_account
SELECT g, CASE WHEN random() < 0.5 THEN 1 ELSE 2 + (power(random(), 2) * 2000)::int END, date '2020-01-01' + g / 90, (random() * 90000)::int, 'purpose ' || md5(g::text) FROM generate_series(1, 160000) AS g;
CREATE INDEX soa_holder_date ON statements_of_account (holder_id, value_date, id);
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 8
-- with: 1, '2021-03-01', 40000
-- with: 1, '2023-01-01', 99000
-- with: 1500, '2023-01-01', 99000
SELECT id, value_date, cents, purpose FROM statements_of_account WHERE holder_id = $1 AND (value_date < $2 OR (value_date = $2 AND id < $3)) ORDER BY value_date DESC, id DESC LIMIT 25;
-- expert
SELECT id, value_date, cents, purpose FROM statements_of_account WHERE holder_id = $1 AND (value_date, id) < ($2, $3) ORDER BY value_date DESC, id DESC LIMIT 25;
