-- case: a column that is nearly always null, by a prepared statement
-- expect: create
-- base: saas
-- statements
-- name: overdue
-- plan: generic
-- weight: 20
-- with: '2023-01-20', '2023-02-01'
-- with: '2025-09-01', '2025-09-05'
SELECT id, tenant_id, due_at FROM tickets WHERE due_at >= $1 AND due_at < $2 ORDER BY due_at LIMIT 100;
-- expert
CREATE INDEX ON tickets (due_at) WHERE due_at IS NOT NULL;
