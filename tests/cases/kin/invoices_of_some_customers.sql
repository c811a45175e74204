-- case: the latest invoices of a list of three or four customers by number; the number alone walks over everybody's, the customer comes first
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.47);
CREATE TABLE invoices (no bigint PRIMARY KEY, customer_id int NOT NULL, total numeric(12,2) NOT NULL, paid boolean NOT NULL, memo text NOT NULL);
INSERT INTO invoices SELECT g, CASE WHEN random() < 0.25 THEN 1 ELSE 2 + (random() * 2500)::int END, round((random() * 4000)::numeric, 2), random() < 0.93, repeat('m', 60) FROM generate_series(1, 160000) AS g;
-- statements
-- weight: 30
-- with: 1, 77, 2001
-- with: 3, 77, 2001
-- with: 2400, 2, 9000
SELECT no, customer_id, total FROM invoices WHERE customer_id IN ($1, $2, $3) AND NOT paid ORDER BY no DESC LIMIT 20;
-- weight: 30
-- with: 1
-- with: 900
SELECT no, total FROM invoices WHERE customer_id = $1 ORDER BY no DESC LIMIT 10;
-- expert
CREATE INDEX ON invoices (customer_id, no);
