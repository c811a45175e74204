-- case: outer join from a small table to a tenth of a big one, with counts by condition
-- expect: create
-- base: saas
-- statements
-- name: workload
-- weight: 10
-- with: 4
-- with: 377
-- with: 60
SELECT a.id, a.name, count(t.id) FILTER (WHERE t.priority >= 3) AS urgent, count(t.id) AS mine
  FROM agents AS a LEFT JOIN tickets AS t ON t.tenant_id = a.tenant_id AND t.assignee_id = a.id AND t.status IN ('new', 'open', 'pending')
 WHERE a.tenant_id = $1 AND a.active GROUP BY a.id, a.name;
-- expert
CREATE INDEX ON tickets (tenant_id, assignee_id) WHERE status IN ('new', 'open', 'pending');
