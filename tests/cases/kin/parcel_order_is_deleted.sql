-- case: two tables refer to what is deleted, one deletes along and one forgets; neither finds its rows
-- expect: create
-- schema
SELECT setseed(0.18);
CREATE TABLE parcel_orders (id uuid PRIMARY KEY, placed_at timestamptz NOT NULL);
INSERT INTO parcel_orders SELECT md5('o' || g)::uuid, timestamptz '2025-01-01 00:00+00' + g * interval '1 minute' FROM generate_series(1, 30000) AS g;
CREATE TABLE parcels (id int PRIMARY KEY, order_id uuid NOT NULL REFERENCES parcel_orders ON DELETE CASCADE, weight_kg numeric(6,2) NOT NULL);
INSERT INTO parcels SELECT g, md5('o' || (1 + g % 30000))::uuid, round((random() * 30)::numeric, 2) FROM generate_series(1, 80000) AS g;
CREATE TABLE complaints (id int PRIMARY KEY, order_id uuid REFERENCES parcel_orders ON DELETE SET NULL, words text NOT NULL);
INSERT INTO complaints SELECT g, CASE WHEN random() < 0.5 THEN md5('o' || (1 + (random() * 29999)::int))::uuid END, repeat('w', 80) FROM generate_series(1, 50000) AS g;
-- statements
-- weight: 25
-- with: '479e2f13-6754-fec3-3aa1-2b364ece5883'
-- with: 'aab2a9fe-921a-9596-1f7e-3d7e3e94b54c'
DELETE FROM parcel_orders WHERE id = $1 RETURNING placed_at;
-- weight: 10
-- with: 4711
SELECT o.placed_at, p.weight_kg FROM parcels AS p JOIN parcel_orders AS o ON o.id = p.order_id WHERE p.id = $1;
-- expert
CREATE INDEX ON parcels (order_id);
CREATE INDEX ON complaints (order_id) WHERE order_id IS NOT NULL;
