-- case: presence changes all the time and is counted once in a while: an index would cost every heartbeat
-- expect: nothing
-- base: epop
-- statements
-- name: heartbeat
-- weight: 400
-- with: 77, 'available'
-- with: 15000, 'busy'
UPDATE users SET presence = $2 WHERE id = $1;
-- name: dashboard
-- weight: 1
SELECT presence, count(*) FROM users GROUP BY presence;
