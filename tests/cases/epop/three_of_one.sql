-- case: three indexes that read the same both ways
-- expect: drop
-- base: epop
-- schema
CREATE INDEX m1 ON messages (chat_id, created_at);
CREATE INDEX m2 ON messages (chat_id, created_at DESC);
CREATE INDEX m3 ON messages (chat_id, created_at DESC);
-- statements
-- with: 1
-- with: 500
SELECT id FROM messages WHERE chat_id = $1 ORDER BY created_at DESC LIMIT 20;
-- with: 1
SELECT id FROM messages WHERE chat_id = $1 ORDER BY created_at LIMIT 20;
-- expert
DROP INDEX m2;
DROP INDEX m3;
-- or
DROP INDEX m1;
DROP INDEX m3;
-- or
DROP INDEX m1;
DROP INDEX m2;
