-- case: page two thousand of a tenant's tickets
-- expect: rewrite offset
-- base: saas
-- schema
CREATE INDEX tickets_tenant_created ON tickets (tenant_id, created_at, id);
-- statements
-- name: page
-- weight: 10
-- with: 1
SELECT id, subject FROM tickets WHERE tenant_id = $1 ORDER BY created_at, id LIMIT 25 OFFSET 20000;
-- expert
SELECT id, subject FROM tickets WHERE tenant_id = $1 AND (created_at, id) >= (SELECT created_at, id FROM tickets WHERE tenant_id = $1 ORDER BY created_at, id LIMIT 1 OFFSET 20000) ORDER BY created_at, id LIMIT 25;
