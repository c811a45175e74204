-- case: the tenant alone is the beginning of a unique index, and a partial index repeats a full one
-- expect: drop
-- base: saas
-- schema
CREATE UNIQUE INDEX tickets_number ON tickets (tenant_id, number);
CREATE INDEX tickets_tenant ON tickets (tenant_id);
CREATE INDEX tickets_assignee ON tickets (assignee_id, updated_at);
CREATE INDEX tickets_assigned ON tickets (assignee_id) WHERE assignee_id IS NOT NULL;
-- statements
-- name: count
-- weight: 10
-- with: 380
SELECT count(*) FROM tickets WHERE tenant_id = $1;
-- name: one
-- weight: 10
-- with: 1, 20
SELECT id FROM tickets WHERE tenant_id = $1 AND number = $2;
-- name: mine
-- weight: 10
-- with: 776
SELECT id, subject FROM tickets WHERE assignee_id = $1 ORDER BY updated_at DESC LIMIT 10;
-- expert
DROP INDEX tickets_tenant;
DROP INDEX tickets_assigned;
-- worse
DROP INDEX tickets_number;
