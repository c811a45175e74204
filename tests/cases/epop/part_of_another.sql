-- case: an index whose rows and order another has
-- expect: drop
-- base: epop
-- schema
CREATE INDEX m1 ON messages (chat_id, id);
CREATE INDEX m2 ON messages (chat_id) WHERE deleted_at IS NULL;
-- statements
-- with: 2
-- with: 1
SELECT id FROM messages WHERE chat_id = $1 AND deleted_at IS NULL ORDER BY id DESC LIMIT 21;
-- with: 500
SELECT count(*) FROM messages WHERE chat_id = $1;
-- expert
DROP INDEX m2;
