-- case: numbers with a decimal point make the whole key numeric
-- expect: rewrite type_mismatch
-- schema
SELECT setseed(0.33);
CREATE TABLE receipts (receipt_no bigint PRIMARY KEY, till_id int NOT NULL, cents int NOT NULL, cashier text NOT NULL);
INSERT INTO receipts SELECT g, 1 + (power(random(), 2) * 60)::int, (power(random(), 4) * 30000)::int, md5((g % 90)::text) FROM generate_series(1, 130000) AS g;
CREATE INDEX receipts_till ON receipts (till_id);
-- statements
-- name: some in a row
-- weight: 10
SELECT receipt_no, till_id, cents FROM receipts WHERE receipt_no BETWEEN 81000.0 AND 81040.0;
-- name: one
-- weight: 10
SELECT receipt_no, till_id, cents FROM receipts WHERE receipt_no = 4711.0;
-- expert
SELECT receipt_no, till_id, cents FROM receipts WHERE receipt_no BETWEEN 81000 AND 81040;
SELECT receipt_no, till_id, cents FROM receipts WHERE receipt_no = 4711;
