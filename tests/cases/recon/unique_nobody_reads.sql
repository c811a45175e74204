-- case: no statement reads the unique index on the number, but it forbids something; the copy of the primary key does not
-- expect: drop
-- schema
SELECT setseed(0.45);
CREATE TABLE contracts (id bigint PRIMARY KEY, number text NOT NULL, customer_id int NOT NULL, signed_on date NOT NULL, body text NOT NULL);
INSERT INTO contracts SELECT g, 'C-' || lpad(g::text, 9, '0'), 1 + (power(random(), 2) * 4000)::int, date '2020-01-01' + (random() * 2000)::int, repeat(md5(g::text), 3) FROM generate_series(1, 80000) AS g;
CREATE UNIQUE INDEX contracts_number ON contracts (number);
CREATE INDEX contracts_id_idx ON contracts (id);
CREATE INDEX contracts_customer_signed ON contracts (customer_id, signed_on);
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 10
-- with: 5
-- with: 77000
-- with: 999999
SELECT id, number, body FROM contracts WHERE id = $1;
-- with: 3
-- with: 3900
SELECT id, number FROM contracts WHERE customer_id = $1 ORDER BY signed_on DESC LIMIT 10;
-- with: 900000, 'C-new'
INSERT INTO contracts (id, number, customer_id, signed_on, body) VALUES ($1, $2, 17, '2025-05-05', 'text');
-- expert
DROP INDEX contracts_id_idx;
-- worse
DROP INDEX contracts_number;
-- worse
DROP INDEX contracts_customer_signed;
