-- case: pages by time and a random key, of the rows not deleted; many rows share a time
-- expect: create
-- schema
CREATE TABLE objects (id uuid PRIMARY KEY, bucket uuid NOT NULL, name text NOT NULL, size bigint NOT NULL, created_at timestamptz NOT NULL, deleted boolean NOT NULL);
SELECT setseed(0.3);
INSERT INTO objects SELECT md5(g::text)::uuid, md5(((power(random(), 3) * 300)::int)::text)::uuid, 'object ' || g, (random() * 1e6)::bigint,
  timestamptz '2025-01-01' + (g / 500) * interval '1 hour', random() < 0.3 FROM generate_series(1, 150000) AS g;
VACUUM ANALYZE objects;
-- statements
-- name: next page
-- weight: 20
-- with: 'cfcd2084-95d5-65ef-66e7-dff9f98764da', '2025-01-08 00:00', '77777777-0000-0000-0000-000000000000'
-- with: '94f6d7e0-4a4d-4524-56ca-ee1e5ea8a6a5', '2025-01-12 00:00', '00000000-0000-0000-0000-000000000000'
SELECT id, name, size, created_at FROM objects WHERE bucket = $1 AND NOT deleted AND (created_at, id) > ($2, $3) ORDER BY created_at, id LIMIT 50;
-- expert
CREATE INDEX ON objects (bucket, created_at, id) WHERE NOT deleted;
