-- case: a keyset written with OR filters what it should skip
-- expect: rewrite or_keyset
-- base: chat
-- schema
CREATE INDEX posts_room_created ON posts (room_id, created_at, id);
-- statements
-- with: 1, '2025-03-01', 60000
SELECT id, body FROM posts WHERE room_id = $1 AND (created_at < $2 OR created_at = $2 AND id < $3) ORDER BY created_at DESC, id DESC LIMIT 20;
-- expert
SELECT id, body FROM posts WHERE room_id = $1 AND (created_at, id) < ($2, $3) ORDER BY created_at DESC, id DESC LIMIT 20;
