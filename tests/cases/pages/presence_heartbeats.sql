-- case: presence: a heartbeat a second must not write an index; who is online in a workspace and whom to call offline are few
-- expect: create
-- never: last_seen
-- most: 1
-- schema
SELECT setseed(0.108);
CREATE TABLE presence (user_id int PRIMARY KEY, workspace_id int NOT NULL, status varchar(10) NOT NULL, device varchar(20) NOT NULL, last_seen_at timestamptz NOT NULL) WITH (fillfactor = 70);
INSERT INTO presence SELECT g, 1 + floor(30 * power(random(), 2))::int, CASE WHEN random() < 0.006 THEN 'online' WHEN random() < 0.01 THEN 'away' ELSE 'offline' END, 'browser', timestamptz '2026-01-01' - power(random(), 2) * interval '300 days' FROM generate_series(1, 90000) AS g;
UPDATE presence SET last_seen_at = timestamptz '2026-01-01' - random() * interval '2 minutes' WHERE status = 'online';
-- statements
-- name: heartbeat
-- weight: 200
-- with: 500
-- with: 80000
UPDATE presence SET last_seen_at = '2026-01-01 00:00:01' WHERE user_id = $1;
-- name: online in a workspace
-- weight: 60
-- with: 1
-- with: 25
-- with: 99
SELECT p.user_id, p.status, p.device, p.last_seen_at FROM presence p WHERE p.workspace_id = $1 AND p.status = 'online';
-- name: to be called offline
-- weight: 20
-- with: '2025-12-31 23:59'
-- with: '2025-12-31 23:58:02'
SELECT p.user_id FROM presence p WHERE p.status = 'online' AND p.last_seen_at < $1 LIMIT 500;
-- name: offline
-- weight: 10
-- with: ARRAY[500, 600, 700]
UPDATE presence SET status = 'offline' WHERE user_id = ANY($1);
-- expert
CREATE INDEX ON presence (workspace_id) WHERE status = 'online';
-- worse
CREATE INDEX ON presence (workspace_id);
