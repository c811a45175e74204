-- case: the day an invoice is due is a generated column; few are unpaid
-- expect: create
-- schema
SELECT setseed(0.38);
CREATE TABLE dues (id bigint PRIMARY KEY, issued_on date NOT NULL, days int NOT NULL, due_on date GENERATED ALWAYS AS (issued_on + days) STORED, paid boolean NOT NULL, payer text NOT NULL);
INSERT INTO dues (id, issued_on, days, paid, payer) SELECT g, date '2021-01-01' + g / 100, (ARRAY[10, 14, 30, 60])[1 + g % 4], random() < CASE WHEN g < 140000 THEN 0.97 ELSE 0.5 END, md5(g::text) FROM generate_series(1, 150000) g;
-- statements
-- weight: 20
-- with: DATE '2024-12-01'
-- with: DATE '2025-02-02'
-- with: DATE '2030-01-01'
SELECT id, payer FROM dues WHERE due_on = $1 AND NOT paid;
-- weight: 20
-- with: 149000
UPDATE dues SET paid = true WHERE id = $1;
-- expert
CREATE INDEX ON dues (due_on) WHERE NOT paid;
