-- case: filters that may be left out, by null
-- expect: create
-- base: saas
-- statements
-- name: search
-- weight: 10
-- with: 390, NULL, NULL
-- with: 301, 3, NULL
-- with: 388, NULL, 'open'
SELECT id, subject FROM tickets WHERE tenant_id = $1 AND ($2::int IS NULL OR priority = $2::int) AND ($3::ticket_status IS NULL OR status = $3::ticket_status) ORDER BY created_at DESC LIMIT 50;
-- expert
CREATE INDEX ON tickets (tenant_id, created_at);
