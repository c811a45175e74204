-- case: supplier and number are unique; what else is asked cannot leave fewer than one row
-- expect: nothing
-- schema
SELECT setseed(0.15);
CREATE TABLE bills (id bigint PRIMARY KEY, supplier_id int NOT NULL, number text NOT NULL, state text NOT NULL, currency text NOT NULL, total numeric NOT NULL, CONSTRAINT bills_number UNIQUE (supplier_id, number));
INSERT INTO bills
SELECT g, 1 + (g % 97) * (g % 13), 'N' || lpad(g::text, 7, '0'), CASE WHEN random() < 0.96 THEN 'paid' WHEN random() < 0.8 THEN 'open' ELSE 'disputed' END, CASE WHEN random() < 0.9 THEN 'EUR' ELSE 'CHF' END, round((power(random(), 4) * 9000)::numeric, 2)
  FROM generate_series(1, 120000) AS g;
-- statements
-- weight: 40
-- with: 1, 'N0000000', 'open'
-- with: 276, 'N0004711', 'paid'
-- with: 268, 'N0099999', 'paid'
SELECT id, total FROM bills WHERE supplier_id = $1 AND number = $2 AND state = $3 AND currency = 'EUR';
-- worse
CREATE INDEX ON bills (supplier_id, number, state, currency);
-- worse
CREATE INDEX ON bills (supplier_id, number) WHERE state = 'open';
