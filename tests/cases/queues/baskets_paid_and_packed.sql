-- case: paid and packed but not yet shipped is one basket in a thousand, though most are paid and many packed: paid ones are shipped at once, and packed ones mostly wait for money. The subset of both is the index
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.35);
CREATE TABLE baskets (id bigserial PRIMARY KEY, number text NOT NULL, payment_state text NOT NULL, shipment_state text NOT NULL, completed_at timestamptz NOT NULL, total numeric(10,2) NOT NULL);
INSERT INTO baskets (number, payment_state, shipment_state, completed_at, total)
SELECT 'R' || md5(g::text), CASE WHEN r < 0.9 OR r > 0.999 THEN 'paid' ELSE 'due' END, CASE WHEN r < 0.9 THEN 'shipped' WHEN r < 0.94 OR r > 0.999 THEN 'packed' ELSE 'open' END, timestamptz '2024-01-01' + (random() * 40000000)::int * interval '1 second', (random() * 300)::numeric(10,2)
  FROM (SELECT g, random() AS r FROM generate_series(1, 150000) AS g) AS x;
CREATE UNIQUE INDEX baskets_number ON baskets (number);
-- statements
-- name: to ship
-- weight: 80
SELECT id, number, total FROM baskets WHERE payment_state = 'paid' AND shipment_state = 'packed' ORDER BY completed_at LIMIT 25;
-- name: how many
-- weight: 20
SELECT count(*), sum(total) FROM baskets WHERE payment_state = 'paid' AND shipment_state = 'packed';
-- name: ship
-- weight: 100
-- with: 9000
UPDATE baskets SET shipment_state = 'shipped' WHERE id = $1;
-- name: pay
-- weight: 100
-- with: 'R' || md5('9001')
UPDATE baskets SET payment_state = 'paid' WHERE number = $1;
-- expert
CREATE INDEX ON baskets (completed_at) WHERE payment_state = 'paid' AND shipment_state = 'packed';
-- worse
CREATE INDEX ON baskets (shipment_state);
