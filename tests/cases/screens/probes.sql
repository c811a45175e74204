-- case: monitoring: checks that are due, last results of one, failures of a day, open incidents, planning the next run
-- expect: create
-- most: 4
-- schema
CREATE TABLE probes (id int PRIMARY KEY, tenant_id int NOT NULL, url text NOT NULL, enabled boolean NOT NULL, next_run_at timestamptz NOT NULL, fails int NOT NULL DEFAULT 0);
CREATE TABLE results (id bigint PRIMARY KEY, probe_id int NOT NULL, ran_at timestamptz NOT NULL, ok boolean NOT NULL, millis int NOT NULL, detail text);
CREATE TABLE incidents (id bigint PRIMARY KEY, tenant_id int NOT NULL, probe_id int NOT NULL, opened_at timestamptz NOT NULL, closed_at timestamptz, summary text NOT NULL);
SELECT setseed(0.22);
INSERT INTO probes SELECT g, 1 + g % 200, 'https://' || md5(g::text) || '.example.org/health', random() < 0.8, '2026-03-01'::timestamptz + random() * interval '1 hour' FROM generate_series(1, 50000) g;
INSERT INTO results
SELECT g, 1 + floor(4000 * random())::int, '2025-12-01'::timestamptz + g * interval '30 seconds', random() > 0.02, floor(random() * 900)::int, md5(g::text)
FROM generate_series(1, 250000) g;
INSERT INTO incidents
SELECT g, t, t * 20, '2024-01-01'::timestamptz + g * interval '10 minutes', CASE WHEN random() > 0.004 THEN '2024-01-01'::timestamptz + g * interval '10 minutes' + interval '1 hour' END, repeat(md5(g::text), 3)
FROM (SELECT g, 1 + floor(200 * power(random(), 2))::int AS t FROM generate_series(1, 80000) g) s;
CREATE INDEX results_probe ON results (probe_id);
-- statements
-- name: due
-- weight: 30
-- with: '2026-03-01 00:00:05'
-- with: '2026-02-28'
SELECT id, url, fails FROM probes WHERE enabled AND next_run_at <= $1 ORDER BY next_run_at LIMIT 100 FOR UPDATE SKIP LOCKED;
-- name: next run
-- weight: 30
-- with: 777
UPDATE probes SET next_run_at = '2026-03-01 01:00', fails = 0 WHERE id = $1 RETURNING next_run_at;
-- name: last results
-- plan: generic
-- weight: 20
-- with: 100
-- with: 3999
-- with: 40000
SELECT ran_at, ok, millis, detail FROM results WHERE probe_id = $1 ORDER BY ran_at DESC LIMIT 10;
-- name: failures of a day
-- weight: 2
-- with: '2026-02-10', '2026-02-11'
-- with: '2027-01-01', '2027-01-02'
SELECT probe_id, count(*), max(ran_at) FROM results WHERE NOT ok AND ran_at >= $1 AND ran_at < $2 GROUP BY probe_id;
-- name: open incidents
-- weight: 20
-- with: 1
-- with: 150
SELECT id, probe_id, opened_at, summary FROM incidents WHERE tenant_id = $1 AND closed_at IS NULL ORDER BY opened_at DESC;
-- expert
CREATE INDEX ON probes (next_run_at) WHERE enabled;
CREATE INDEX ON results (probe_id, ran_at);
CREATE INDEX ON results (ran_at) WHERE NOT ok;
CREATE INDEX ON incidents (tenant_id, opened_at) WHERE closed_at IS NULL;
DROP INDEX results_probe;
