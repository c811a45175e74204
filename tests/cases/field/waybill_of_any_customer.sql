-- case: consignments are hashed by customer, and the scanner at the ramp knows only the waybill
-- expect: create
-- schema
SELECT setseed(0.35);
CREATE TABLE consignments (customer_id int NOT NULL, id int NOT NULL, waybill text NOT NULL, weight int NOT NULL, scanned_at timestamp, PRIMARY KEY (customer_id, id)) PARTITION BY HASH (customer_id);
CREATE TABLE consignments_0 PARTITION OF consignments FOR VALUES WITH (MODULUS 4, REMAINDER 0);
CREATE TABLE consignments_1 PARTITION OF consignments FOR VALUES WITH (MODULUS 4, REMAINDER 1);
CREATE TABLE consignments_2 PARTITION OF consignments FOR VALUES WITH (MODULUS 4, REMAINDER 2);
CREATE TABLE consignments_3 PARTITION OF consignments FOR VALUES WITH (MODULUS 4, REMAINDER 3);
INSERT INTO consignments SELECT 1 + (power(random(), 3) * 2000)::int, g, 'WB' || lpad((CASE WHEN g % 50 = 0 THEN g % 1500 ELSE g END)::text, 9, '0'), g % 700, CASE WHEN random() < 0.9 THEN timestamp '2024-01-01' + g * interval '1 minute' END FROM generate_series(1, 120000) AS g;
-- statements
-- weight: 80
-- with: 'WB000077777'
-- with: 'WB000000077777'
-- with: 'WB000077001'
-- with: 'WB000000300'
SELECT customer_id, id, weight, scanned_at FROM consignments WHERE waybill = $1;
-- weight: 20
-- with: 1
-- with: 1500
SELECT id, waybill, weight FROM consignments WHERE customer_id = $1 ORDER BY id DESC LIMIT 10;
-- expert
CREATE INDEX ON consignments (waybill);
