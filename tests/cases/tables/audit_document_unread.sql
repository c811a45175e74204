-- case: an audit log with a GIN index of what changed, in case somebody asks; nobody has for six weeks, and every write pays for it
-- expect: drop
-- days: 42
-- schema
SELECT setseed(0.512);
CREATE TABLE audit_event (id bigserial PRIMARY KEY, account_id int NOT NULL, actor_id int NOT NULL, action varchar(40) NOT NULL, changes jsonb NOT NULL, at timestamptz NOT NULL);
INSERT INTO audit_event (account_id, actor_id, action, changes, at)
SELECT 1 + (power(random(), 2) * 400)::int, 1 + (random() * 3000)::int, 'record.update', jsonb_build_object('field', 'f' || g % 40, 'from', g % 1000), timestamptz '2025-01-01' + g * interval '3 minutes' FROM generate_series(1, 90000) AS g;
CREATE INDEX audit_event_account_at ON audit_event (account_id, at);
CREATE INDEX audit_event_account ON audit_event (account_id);
CREATE INDEX audit_event_at ON audit_event (at);
CREATE INDEX audit_event_changes ON audit_event USING gin (changes);
-- statements
-- name: page
-- weight: 20
-- with: 1
-- with: 399
SELECT id, actor_id, action, changes, at FROM audit_event WHERE account_id = $1 ORDER BY at DESC LIMIT 50;
-- name: how many of an account
-- weight: 5
-- with: 200
SELECT count(*) FROM audit_event WHERE account_id = $1;
-- name: stream
-- weight: 60
-- with: '2025-07-07'
SELECT id, account_id, action, changes, at FROM audit_event WHERE at > $1 ORDER BY at LIMIT 500;
-- name: write
-- weight: 300
-- with: 5, 8
INSERT INTO audit_event (account_id, actor_id, action, changes, at) VALUES ($1, $2, 'record.update', '{"field": "f7", "from": 3}', now());
-- expert
DROP INDEX audit_event_changes;
DROP INDEX audit_event_account;
-- worse
DROP INDEX audit_event_account_at;
-- worse
DROP INDEX audit_event_at;
