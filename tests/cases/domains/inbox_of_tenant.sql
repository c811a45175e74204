-- case: a page of living tickets by last change, of a big tenant and of a tiny one, and the next page by row comparison
-- expect: create
-- most: 1
-- base: saas
-- statements
-- name: first page
-- weight: 20
-- with: 1
-- with: 390
-- with: 40
SELECT id, number, subject, status FROM tickets WHERE tenant_id = $1 AND deleted_at IS NULL ORDER BY updated_at DESC, id DESC LIMIT 25;
-- name: next page
-- weight: 10
-- with: 1, '2024-03-01', 90000
-- with: 390, '2024-03-01', 90000
SELECT id, number, subject, status FROM tickets WHERE tenant_id = $1 AND deleted_at IS NULL AND (updated_at, id) < ($2, $3) ORDER BY updated_at DESC, id DESC LIMIT 25;
-- name: previous page
-- weight: 5
-- with: 1, '2024-03-01', 90000
SELECT id, number, subject, status FROM tickets WHERE tenant_id = $1 AND deleted_at IS NULL AND (updated_at, id) > ($2, $3) ORDER BY updated_at, id LIMIT 25;
-- expert
CREATE INDEX ON tickets (tenant_id, updated_at, id) WHERE deleted_at IS NULL;
