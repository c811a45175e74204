-- case: what a depot holds back: the plan is generic but the state stands in the text, so a partial index on depot and arrival serves every depot
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.13);
CREATE TABLE parcels (id bigserial PRIMARY KEY, depot_id int NOT NULL, status text NOT NULL, barcode text NOT NULL, held_reason text, arrived_at timestamptz NOT NULL, weight_g int NOT NULL);
INSERT INTO parcels (depot_id, status, barcode, held_reason, arrived_at, weight_g)
SELECT 1 + (power(random(), 2.5) * 60)::int, s, md5(g::text), CASE WHEN s = 'held' THEN 'customs' END, timestamptz '2025-01-01' + g * interval '50 seconds', (random() * 20000)::int
  FROM (SELECT g, CASE WHEN random() < 0.004 THEN 'held' WHEN g > 145000 THEN (ARRAY['sorted','loaded'])[1 + g % 2] ELSE 'delivered' END AS s FROM generate_series(1, 150000) AS g) AS x;
-- statements
-- name: held at a depot
-- weight: 50
-- plan: generic
-- with: 1
-- with: 30
-- with: 61
-- with: 900
SELECT id, barcode, held_reason, arrived_at FROM parcels WHERE depot_id = $1 AND status = 'held' ORDER BY arrived_at;
-- name: next state
-- weight: 300
-- plan: generic
-- with: 149000, 'delivered'
UPDATE parcels SET status = $2 WHERE id = $1;
-- name: held per depot
-- weight: 10
SELECT depot_id, count(*) FROM parcels WHERE status = 'held' GROUP BY depot_id ORDER BY count(*) DESC;
-- expert
CREATE INDEX ON parcels (depot_id, arrived_at) WHERE status = 'held';
-- worse
CREATE INDEX ON parcels (status);
