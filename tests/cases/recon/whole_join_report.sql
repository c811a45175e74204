-- case: a nightly report that joins and groups all rows: hash joins of whole tables, and references that have their keys
-- expect: nothing
-- schema
SELECT setseed(0.76);
CREATE TABLE stores (id int PRIMARY KEY, region text NOT NULL);
INSERT INTO stores SELECT g, 'region' || g % 6 FROM generate_series(1, 200) AS g;
CREATE TABLE receipts (id bigint PRIMARY KEY, store_id int NOT NULL REFERENCES stores, cents int NOT NULL, paid boolean NOT NULL);
INSERT INTO receipts SELECT g, 1 + (power(random(), 2) * 199)::int, (random() * 9000)::int, random() < 0.9 FROM generate_series(1, 120000) AS g;
CREATE TABLE receipt_lines (receipt_id bigint NOT NULL REFERENCES receipts, line int NOT NULL, cents int NOT NULL, PRIMARY KEY (receipt_id, line));
INSERT INTO receipt_lines SELECT 1 + g / 2, g % 2, (random() * 900)::int FROM generate_series(0, 199999) AS g;
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 2
SELECT s.region, count(DISTINCT r.id), sum(l.cents) FROM stores s JOIN receipts r ON r.store_id = s.id JOIN receipt_lines l ON l.receipt_id = r.id WHERE r.paid GROUP BY s.region ORDER BY s.region;
-- weight: 10
-- with: 17
-- with: 99000
SELECT line, cents FROM receipt_lines WHERE receipt_id = $1 ORDER BY line;
