-- case: an audit log written all day: pages of an organization, its export of a month, its days counted, what somebody in it did lately; one index is enough
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.107);
CREATE TABLE audit_log (id bigserial PRIMARY KEY, org_id int NOT NULL, actor_id int NOT NULL, action varchar(40) NOT NULL, target_type varchar(20) NOT NULL, target_id int NOT NULL, at timestamptz NOT NULL, changes jsonb NOT NULL);
INSERT INTO audit_log (org_id, actor_id, action, target_type, target_id, at, changes)
SELECT o, o * 10 + (g * 7) % 8, (ARRAY['create','update','delete','view'])[1 + (random() * 3)::int], 'task', (random() * 9000)::int, timestamptz '2025-01-01' + g * interval '2 minutes', '{"field": ["old", "new"]}'
FROM (SELECT g, 1 + floor(300 * power(random(), 1.5))::int AS o FROM generate_series(1, 220000) AS g) AS x;
CREATE INDEX audit_log_at ON audit_log (at);
-- statements
-- name: first page
-- weight: 20
-- with: 1, 50
-- with: 250, 50
-- with: 999, 50
SELECT l.id, l.actor_id, l.action, l.target_type, l.target_id, l.at, l.changes FROM audit_log l WHERE l.org_id = $1 ORDER BY l.at DESC, l.id DESC LIMIT $2;
-- name: next page
-- weight: 20
-- with: 1, '2025-06-01', 90000, 50
-- with: 250, '2025-08-01', 110000, 50
SELECT l.id, l.actor_id, l.action, l.target_type, l.target_id, l.at, l.changes FROM audit_log l WHERE l.org_id = $1 AND (l.at, l.id) < ($2, $3) ORDER BY l.at DESC, l.id DESC LIMIT $4;
-- name: export of a month
-- weight: 2
-- with: 1, '2025-03-01', '2025-04-01'
-- with: 250, '2025-03-01', '2025-04-01'
SELECT l.at, l.actor_id, l.action, l.target_type, l.target_id, l.changes FROM audit_log l WHERE l.org_id = $1 AND l.at >= $2 AND l.at < $3 ORDER BY l.at;
-- name: somebody lately
-- weight: 10
-- with: 1, 13, '2025-10-28'
-- with: 250, 2503, '2025-10-28'
SELECT l.id, l.action, l.target_type, l.target_id, l.at FROM audit_log l WHERE l.org_id = $1 AND l.actor_id = $2 AND l.at > $3 ORDER BY l.at DESC LIMIT 50;
-- name: write
-- weight: 100
-- with: 5, 51
INSERT INTO audit_log (org_id, actor_id, action, target_type, target_id, at, changes) VALUES ($1, $2, 'view', 'task', 4, now(), '{}');
-- name: retention, nightly
-- weight: 1
-- with: '2025-01-02'
DELETE FROM audit_log WHERE at < $1;
-- expert
CREATE INDEX ON audit_log (org_id, at, id);
-- worse
DROP INDEX audit_log_at;
-- worse
CREATE INDEX ON audit_log (actor_id);
