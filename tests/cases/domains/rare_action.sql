-- case: who looked at the customers' data: eight in ten thousand, of some tenant, since some time
-- expect: create
-- base: saas
-- statements
-- name: compliance
-- weight: 10
-- with: 1, '2024-02-01'
-- with: 350, '2024-02-01'
-- with: 20, '2024-11-20'
SELECT id, actor_id, subject_id, at FROM audit WHERE tenant_id = $1 AND action = 'impersonate' AND at >= $2 ORDER BY at;
-- expert
CREATE INDEX ON audit (tenant_id, at) WHERE action = 'impersonate';
