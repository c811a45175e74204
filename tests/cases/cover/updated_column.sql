-- case: covering would need a column that every update sets, and end heap-only updates
-- expect: create
-- never: last_seen
-- base: people
-- schema
ALTER TABLE users SET (fillfactor = 70);
VACUUM FULL users;
VACUUM (ANALYZE) users;
-- statements
-- name: members
-- with: 200
-- with: 290
SELECT id, last_seen FROM users WHERE organisation_id = $1;
-- name: heartbeat
-- weight: 300
-- with: 4711
UPDATE users SET last_seen = now() WHERE id = $1;
-- expert
CREATE INDEX ON users (organisation_id);
