-- case: each tenant's pending webhooks, urgent first, past what others hold; one tenant has a quarter of all, most have nothing pending: tenant and order are the keys of a partial index that also counts the backlog
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.36);
CREATE TABLE webhooks (id bigserial PRIMARY KEY, tenant_id int NOT NULL, status text NOT NULL, priority smallint NOT NULL, url text NOT NULL, payload text NOT NULL, created_at timestamptz NOT NULL);
INSERT INTO webhooks (tenant_id, status, priority, url, payload, created_at)
SELECT 1 + floor(power(random(), 4) * 400), CASE WHEN random() < 0.006 THEN 'pending' WHEN random() < 0.03 THEN 'gone' ELSE 'delivered' END, floor(power(random(), 3) * 5), 'https://hooks.example.org/' || g % 400, md5(g::text), timestamptz '2025-01-01' + g * interval '10 seconds' FROM generate_series(1, 180000) AS g;
-- statements
-- name: next of a tenant
-- weight: 60
-- with: 1
-- with: 2
-- with: 200
-- with: 999
SELECT id, url, payload FROM webhooks WHERE tenant_id = $1 AND status = 'pending' ORDER BY priority DESC, id LIMIT 10 FOR UPDATE SKIP LOCKED;
-- name: backlog
-- weight: 10
SELECT tenant_id, count(*) FROM webhooks WHERE status = 'pending' GROUP BY tenant_id;
-- name: delivered
-- weight: 200
-- with: 170000
UPDATE webhooks SET status = 'delivered' WHERE id = $1;
-- expert
CREATE INDEX ON webhooks (tenant_id, priority DESC, id) WHERE status = 'pending';
-- worse
CREATE INDEX ON webhooks (tenant_id);
