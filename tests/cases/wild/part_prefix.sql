-- case: on a partitioned table one index begins another; one that a single partition has for itself is read
-- expect: drop
-- schema
SELECT setseed(0.43);
CREATE TABLE events (id bigint NOT NULL, tenant_id int NOT NULL, kind text NOT NULL, at timestamptz NOT NULL, data jsonb NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
INSERT INTO events
SELECT g, 1 + (power(random(), 3) * 300)::int, CASE WHEN random() < 0.003 THEN 'export' WHEN random() < 0.3 THEN 'edit' ELSE 'view' END, timestamptz '2024-01-01' + g * interval '4 minutes', jsonb_build_object('n', g)
  FROM generate_series(1, 250000) AS g;
CREATE INDEX events_tenant ON events (tenant_id);
CREATE INDEX events_tenant_at ON events (tenant_id, at);
CREATE INDEX events_2025_exports ON events_2025 (at) WHERE kind = 'export';
-- statements
-- name: newest of a tenant
-- weight: 50
-- with: 1
-- with: 280
-- with: 999
SELECT id, kind, at FROM events WHERE tenant_id = $1 ORDER BY at DESC LIMIT 20;
-- name: all of a small tenant
-- with: 299
-- with: 301
SELECT id, kind, data FROM events WHERE tenant_id = $1;
-- name: exports since
-- weight: 10
-- with: '2025-06-01'
-- with: '2025-11-01'
SELECT id, tenant_id, at FROM events WHERE kind = 'export' AND at >= $1 AND at < '2026-01-01' ORDER BY at LIMIT 50;
-- expert
DROP INDEX events_tenant;
