-- case: from a supplier to what was returned of his goods: four tables, two references without index
-- expect: create
-- most: 2
-- schema
SELECT setseed(0.36);
CREATE TABLE suppliers (id int PRIMARY KEY, vat_number text NOT NULL UNIQUE, name text NOT NULL);
INSERT INTO suppliers SELECT g, 'ATU' || lpad(g::text, 8, '0'), 'supplier ' || g FROM generate_series(1, 3000) AS g;
CREATE TABLE parts (id int PRIMARY KEY, supplier_id int NOT NULL REFERENCES suppliers, label text NOT NULL);
INSERT INTO parts SELECT g, 1 + (power(random(), 2) * 2999)::int, 'part ' || md5(g::text) FROM generate_series(1, 50000) AS g;
CREATE TABLE shipments (id bigint PRIMARY KEY, part_id int NOT NULL REFERENCES parts, quantity int NOT NULL, sent_on date NOT NULL, address text NOT NULL);
INSERT INTO shipments SELECT g, 1 + (power(random(), 1.5) * 49999)::int, (random() * 20)::int, date '2023-01-01' + g / 200, repeat(md5(g::text), 2) FROM generate_series(1, 180000) AS g;
CREATE TABLE returns (shipment_id bigint PRIMARY KEY REFERENCES shipments, reason text NOT NULL);
INSERT INTO returns SELECT g * 15, 'reason ' || g % 8 FROM generate_series(1, 12000) AS g;
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 6
-- with: 'ATU00002500'
-- with: 'ATU00000300'
-- with: 'none'
SELECT p.label, s.sent_on, s.quantity, r.reason FROM suppliers u JOIN parts p ON p.supplier_id = u.id JOIN shipments s ON s.part_id = p.id LEFT JOIN returns r ON r.shipment_id = s.id WHERE u.vat_number = $1 ORDER BY s.sent_on DESC LIMIT 20;
-- with: 2600
-- with: 2900
SELECT p.id, p.label FROM parts p WHERE p.supplier_id = $1 AND EXISTS (SELECT 1 FROM shipments s JOIN returns r ON r.shipment_id = s.id WHERE s.part_id = p.id AND r.reason = 'reason 3');
-- expert
CREATE INDEX ON parts (supplier_id);
CREATE INDEX ON shipments (part_id);
-- worse
CREATE INDEX ON shipments (sent_on);
