-- case: a small feed merged into a large table looks for its rows by two columns
-- expect: create
-- schema
CREATE TABLE stock (id bigint PRIMARY KEY, warehouse_id int NOT NULL, sku text NOT NULL, qty int NOT NULL, description text NOT NULL) WITH (fillfactor = 90);
INSERT INTO stock SELECT g, g % 25, 'sku-' || g / 25, g % 400, md5(g::text) || md5((g + 1)::text) FROM generate_series(1, 200000) g;
CREATE TABLE feed (batch_id int NOT NULL, warehouse_id int NOT NULL, sku text NOT NULL, qty int NOT NULL);
INSERT INTO feed SELECT g / 30, g % 25, 'sku-' || (g * 7919::bigint) % 8100, 1 FROM generate_series(1, 30000) g;
CREATE INDEX feed_batch ON feed (batch_id);
-- statements
-- with: 17
-- with: 640
-- with: 5000
MERGE INTO stock s USING (SELECT warehouse_id, sku, sum(qty)::int AS qty FROM feed WHERE batch_id = $1 GROUP BY warehouse_id, sku) f
	ON s.sku = f.sku AND s.warehouse_id = f.warehouse_id
	WHEN MATCHED THEN UPDATE SET qty = s.qty + f.qty
	WHEN NOT MATCHED THEN DO NOTHING;
-- expert
CREATE INDEX ON stock (sku, warehouse_id);
-- worse
CREATE INDEX ON stock (warehouse_id);
