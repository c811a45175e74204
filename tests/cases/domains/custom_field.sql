-- case: a field of the customer's own, which few tickets have
-- expect: create
-- base: saas
-- statements
-- name: by order
-- weight: 10
-- with: 'A40123'
-- with: 'A77'
-- with: 'nothing'
SELECT id, tenant_id, subject FROM tickets WHERE custom ->> 'order' = $1 ORDER BY created_at DESC;
-- expert
CREATE INDEX ON tickets ((custom ->> 'order'));
ANALYZE tickets;
