-- case: a status that is updated all the time and asked for now and then; an index on it ends heap-only updates
-- expect: nothing
-- base: people
-- schema
ALTER TABLE users SET (fillfactor = 70);
VACUUM FULL users;
VACUUM (ANALYZE) users;
-- statements
-- name: heartbeat
-- weight: 600
-- with: 4711
UPDATE users SET presence = 'online' WHERE id = $1;
-- name: dashboard
-- weight: 1
SELECT count(*) FROM users WHERE presence = 'away';
