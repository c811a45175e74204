-- case: an index that no statement can use (<>) on a column that changes all the time
-- expect: drop
-- base: epop
-- schema
CREATE INDEX users_presence ON users (presence);
-- statements
-- name: heartbeat
-- weight: 400
-- with: 77, 'available'
-- with: 15000, 'busy'
UPDATE users SET presence = $2 WHERE id = $1;
-- name: who is there
-- weight: 2
SELECT id, display_name FROM users WHERE presence <> 'offline';
-- expert
DROP INDEX users_presence;
