-- case: the frequent value, newest first: the key gives it at once, and the rare value has its own
-- expect: nothing
-- base: saas
-- schema
CREATE INDEX tickets_open ON tickets (status, id) WHERE status <> 'closed';
-- statements
-- name: newest
-- weight: 20
-- with: 'closed'
-- with: 'open'
-- with: 'new'
SELECT id, subject FROM tickets WHERE status = $1 ORDER BY id DESC LIMIT 20;
