-- case: one row by its key, with the tenant and the soft delete beside it, and a change of it
-- expect: nothing
-- base: saas
-- statements
-- weight: 30
-- with: 5, 17
-- with: 179000, 1
-- with: 999999, 1
SELECT "t"."id" AS "t_id", "t"."subject" AS "t_subject", "t"."status" AS "t_status" FROM "tickets" "t" WHERE "t"."id" = $1 AND "t"."tenant_id" = $2 AND "t"."deleted_at" IS NULL LIMIT 1;
-- weight: 10
-- with: 150, 1
-- with: 90000, 33
UPDATE tickets SET updated_at = now(), priority = 2 WHERE id = $1 AND tenant_id = $2 AND status <> 'closed';
-- weight: 5
SELECT t.id, t.subject, a.name FROM tickets t LEFT JOIN agents a ON a.tenant_id = t.tenant_id AND a.id = t.assignee_id WHERE t.id IN (3, 700, 150001, 900000);
