-- case: account numbers were typed with blanks and without, and are looked up without
-- expect: create
-- schema
SELECT setseed(0.2);
CREATE TABLE mandates (id int PRIMARY KEY, iban text NOT NULL, creditor_id int NOT NULL, signed_on date NOT NULL);
INSERT INTO mandates
SELECT g, CASE WHEN random() < 0.4 THEN regexp_replace(n, '(.{4})', '\1 ', 'g') ELSE n END, (power(random(), 2) * 300)::int, date '2014-01-01' + g % 4000
  FROM (SELECT g, 'AT' || lpad((CASE WHEN g % 20 = 0 THEN g % 1000 ELSE g END * 17)::text, 18, '0') AS n FROM generate_series(1, 110000) AS g) AS m;
CREATE INDEX mandates_iban ON mandates (iban);
-- statements
-- weight: 50
-- with: 'AT000000000000017017'
-- with: 'AT000000000000003400'
-- with: 'AT999999999999999999'
SELECT id, creditor_id, signed_on FROM mandates WHERE replace(iban, ' ', '') = $1;
-- weight: 5
-- with: 'AT00000000000002%'
-- with: 'AT9%'
SELECT id, iban FROM mandates WHERE iban LIKE $1 ORDER BY iban LIMIT 20;
-- expert
CREATE INDEX ON mandates (replace(iban, ' ', ''));
ANALYZE mandates;
