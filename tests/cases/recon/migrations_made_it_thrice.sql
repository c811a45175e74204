-- case: three migrations made one index by three names, one of them backwards; what looks alike but puts NULLs last stays
-- expect: drop
-- schema
SELECT setseed(0.43);
CREATE TABLE parcels (id bigint PRIMARY KEY, depot_id int NOT NULL, arrived_at timestamptz NOT NULL, left_at timestamptz, label text NOT NULL);
INSERT INTO parcels
SELECT g, CASE WHEN random() < 0.35 THEN 1 ELSE 2 + (power(random(), 2) * 300)::int END, timestamptz '2025-01-01' + g * interval '2 minutes', CASE WHEN random() < 0.8 THEN timestamptz '2025-01-02' + g * interval '2 minutes' END, md5(g::text)
  FROM generate_series(1, 120000) AS g;
CREATE INDEX parcels_depot_arrived ON parcels (depot_id, arrived_at);
CREATE INDEX parcels_depot_arrived_desc ON parcels (depot_id, arrived_at DESC);
CREATE INDEX idx_parcels_depot_arrived_2 ON parcels (depot_id, arrived_at);
CREATE INDEX parcels_depot_left ON parcels (depot_id, left_at);
CREATE INDEX parcels_depot_left_last ON parcels (depot_id, left_at DESC NULLS LAST);
VACUUM (FREEZE, ANALYZE);
-- statements
-- with: 1
-- with: 280
SELECT id, label FROM parcels WHERE depot_id = $1 ORDER BY arrived_at DESC LIMIT 20;
-- with: 1
-- with: 280
SELECT id, label FROM parcels WHERE depot_id = $1 ORDER BY left_at DESC LIMIT 20;
-- with: 1
-- with: 2
SELECT id, label, left_at FROM parcels WHERE depot_id = $1 ORDER BY left_at DESC NULLS LAST LIMIT 20;
-- with: 1, '2025-02-01'
-- with: 99, '2025-03-01'
SELECT count(*) FROM parcels WHERE depot_id = $1 AND arrived_at BETWEEN $2 AND $2::timestamptz + interval '1 day';
-- expert
DROP INDEX parcels_depot_arrived_desc;
DROP INDEX idx_parcels_depot_arrived_2;
-- or
DROP INDEX parcels_depot_arrived;
DROP INDEX idx_parcels_depot_arrived_2;
-- or
DROP INDEX parcels_depot_arrived_desc;
DROP INDEX parcels_depot_arrived;
-- worse
DROP INDEX parcels_depot_left;
-- worse
DROP INDEX parcels_depot_left_last;
