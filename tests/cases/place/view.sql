-- case: the table stands behind a view
-- expect: create
-- base: chat
-- schema
CREATE VIEW living AS SELECT p.id, p.room_id, p.body, p.created_at, r.title FROM posts p JOIN rooms r ON r.id = p.room_id WHERE p.deleted_at IS NULL;
-- statements
-- with: 350
-- with: 12
SELECT id, title, body FROM living WHERE room_id = $1 ORDER BY created_at DESC LIMIT 10;
-- expert
CREATE INDEX ON posts (room_id, created_at);
