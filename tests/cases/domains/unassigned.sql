-- case: nobody's tickets that are new or open, oldest first; most of nobody's are closed
-- expect: create
-- base: saas
-- schema
CREATE INDEX tickets_tenant ON tickets (tenant_id);
-- statements
-- name: triage
-- weight: 20
-- with: 1
-- with: 120
-- with: 7
SELECT id, subject, created_at FROM tickets WHERE tenant_id = $1 AND assignee_id IS NULL AND status IN ('new', 'open') AND deleted_at IS NULL ORDER BY created_at LIMIT 20;
-- expert
CREATE INDEX ON tickets (tenant_id, created_at) WHERE assignee_id IS NULL AND status IN ('new', 'open') AND deleted_at IS NULL;
-- worse
CREATE INDEX ON tickets (tenant_id, created_at);
