-- case: an audit trail: history of a thing, of an actor, the log of a tenant, failed logins and retention by time alone
-- expect: create
-- most: 3
-- schema
CREATE TABLE trail (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tenant_id int NOT NULL,
  thing_type text NOT NULL,
  thing_id int NOT NULL,
  actor_id int NOT NULL,
  action text NOT NULL,
  at timestamptz NOT NULL,
  detail jsonb NOT NULL
);
SELECT setseed(0.24);
INSERT INTO trail (tenant_id, thing_type, thing_id, actor_id, action, at, detail)
SELECT 1 + floor(80 * power(random(), 2.5))::int, (ARRAY['task','file','user','project'])[1 + floor(4 * power(random(), 2))::int], 1 + floor(30000 * power(random(), 2))::int,
  1 + floor(3000 * power(random(), 2))::int, CASE WHEN random() < 0.006 THEN 'login_failed' ELSE (ARRAY['update','view','create'])[1 + floor(3 * power(random(), 2))::int] END,
  '2025-01-01'::timestamptz + g * interval '100 seconds', jsonb_build_object('ip', '10.0.' || g % 250 || '.' || g % 200, 'n', g)
FROM generate_series(1, 300000) g;
CREATE INDEX trail_tenant_at ON trail (tenant_id, at);
-- statements
-- name: history of a thing
-- weight: 20
-- with: 1, 'task', 3
-- with: 1, 'file', 25000
-- with: 40, 'user', 99999
SELECT id, action, actor_id, at FROM trail WHERE tenant_id = $1 AND thing_type = $2 AND thing_id = $3 ORDER BY at DESC LIMIT 50;
-- name: of an actor
-- weight: 10
-- with: 1
-- with: 2900
SELECT id, thing_type, thing_id, action, at FROM trail WHERE actor_id = $1 ORDER BY at DESC LIMIT 20;
-- name: log of a tenant
-- weight: 10
-- with: 1
-- with: 60
SELECT id, thing_type, thing_id, actor_id, action, at FROM trail WHERE tenant_id = $1 ORDER BY at DESC LIMIT 50;
-- name: failed logins
-- weight: 10
-- with: '2025-12-13'
SELECT actor_id, count(*) FROM trail WHERE action = 'login_failed' AND at > $1 GROUP BY actor_id HAVING count(*) > 2;
-- name: log
-- weight: 30
-- with: 5
INSERT INTO trail (tenant_id, thing_type, thing_id, actor_id, action, at, detail) VALUES ($1, 'task', 5, 5, 'view', now(), '{}') RETURNING id;
-- name: retention, nightly
-- weight: 1
-- with: '2025-01-02'
DELETE FROM trail WHERE at < $1;
-- expert
CREATE INDEX ON trail (tenant_id, thing_type, thing_id, at);
CREATE INDEX ON trail (actor_id, at);
CREATE INDEX ON trail (at);
-- worse
DROP INDEX trail_tenant_at;
