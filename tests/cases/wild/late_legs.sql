-- case: a customer's late parcels over five tables; what moves is few, and its legs are found by their key
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.41);
CREATE TABLE customers (id int PRIMARY KEY, name text NOT NULL);
INSERT INTO customers SELECT g, 'customer ' || g FROM generate_series(1, 5000) AS g;
CREATE TABLE carriers (id int PRIMARY KEY, name text NOT NULL);
INSERT INTO carriers SELECT g, 'carrier ' || g FROM generate_series(1, 25) AS g;
CREATE TABLE hubs (id int PRIMARY KEY, name text NOT NULL, country text NOT NULL);
INSERT INTO hubs SELECT g, 'hub ' || g, 'C' || g % 20 FROM generate_series(1, 300) AS g;
CREATE TABLE shipments (id int PRIMARY KEY, customer_id int NOT NULL REFERENCES customers, state text NOT NULL, sent_on date NOT NULL, contents text NOT NULL);
INSERT INTO shipments
SELECT g, 1 + (power(random(), 3) * 4999)::int, CASE WHEN g > 117000 AND random() < 0.7 THEN 'moving' WHEN random() < 0.002 THEN 'moving' WHEN random() < 0.02 THEN 'lost' ELSE 'delivered' END, date '2024-01-01' + g / 300, md5(g::text)
  FROM generate_series(1, 120000) AS g;
CREATE TABLE legs (shipment_id int NOT NULL REFERENCES shipments, no smallint NOT NULL, hub_id int NOT NULL, carrier_id int NOT NULL, due_at timestamptz NOT NULL, arrived_at timestamptz, PRIMARY KEY (shipment_id, no));
INSERT INTO legs
SELECT s.id, n, 1 + (random() * 299)::int, 1 + (power(random(), 2) * 24)::int, s.sent_on + n * interval '1 day', CASE WHEN s.state = 'delivered' OR n < 2 THEN s.sent_on + n * interval '25 hours' END
  FROM shipments s, generate_series(1, 3) AS n WHERE n < 3 OR s.id % 2 = 0;
-- statements
-- name: late parcels
-- weight: 25
-- with: 'customer 1', '2025-02-05'
-- with: 'customer 3000', '2025-02-05'
-- with: 'customer 0', '2025-02-05'
SELECT s.id, l.no, h.name, r.name, l.due_at FROM customers c JOIN shipments s ON s.customer_id = c.id JOIN legs l ON l.shipment_id = s.id JOIN hubs h ON h.id = l.hub_id JOIN carriers r ON r.id = l.carrier_id
 WHERE c.name = $1 AND s.state = 'moving' AND l.arrived_at IS NULL AND l.due_at < $2 ORDER BY l.due_at;
-- expert
CREATE INDEX ON shipments (customer_id) WHERE state = 'moving';
-- worse
CREATE INDEX ON legs (due_at) WHERE arrived_at IS NULL;
-- worse
CREATE INDEX ON customers (name);
