-- case: the audit log of an organization goes back page by page from a time and a number; the organization's index is sorted again for each page
-- expect: create
-- schema
SELECT setseed(0.49);
CREATE TABLE audit_events (id bigserial PRIMARY KEY, organization_id bigint NOT NULL, actor_id bigint, action varchar(60) NOT NULL, target_type varchar(30) NOT NULL, target_id bigint, ip inet, data jsonb NOT NULL, created_at timestamptz NOT NULL);
INSERT INTO audit_events (organization_id, actor_id, action, target_type, target_id, ip, data, created_at)
SELECT 1 + (power(random(), 3) * 200)::int, 1 + (random() * 5000)::int, 'user.login', 'User', g % 5000, '10.0.0.1', jsonb_build_object('n', g), date_trunc('minute', timestamptz '2024-01-01' + g * interval '40 seconds') FROM generate_series(1, 170000) AS g;
CREATE INDEX audit_events_organization ON audit_events (organization_id);
-- statements
-- name: first page
-- weight: 40
-- with: 1, 50
-- with: 150, 50
-- with: 7000, 50
SELECT ae.id, ae.actor_id, ae.action, ae.target_type, ae.target_id, ae.ip, ae.data, ae.created_at FROM audit_events ae WHERE ae.organization_id = $1 ORDER BY ae.created_at DESC, ae.id DESC LIMIT $2;
-- name: next page
-- weight: 60
-- with: 1, '2024-02-01 00:00+00', 60000, 50
-- with: 150, '2024-03-01 00:00+00', 170000, 50
SELECT ae.id, ae.actor_id, ae.action, ae.target_type, ae.target_id, ae.ip, ae.data, ae.created_at FROM audit_events ae WHERE ae.organization_id = $1 AND (ae.created_at, ae.id) < ($2, $3) ORDER BY ae.created_at DESC, ae.id DESC LIMIT $4;
-- expert
CREATE INDEX ON audit_events (organization_id, created_at, id);
DROP INDEX audit_events_organization;
-- worse
CREATE INDEX ON audit_events (organization_id, actor_id);
