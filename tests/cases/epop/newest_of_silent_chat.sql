-- case: the order alone would read everything that is newer
-- expect: create
-- base: epop
-- schema
CREATE INDEX m1 ON messages (chat_id);
-- statements
-- with: 2
-- with: 500
SELECT id FROM messages WHERE chat_id = $1 ORDER BY created_at DESC LIMIT 20;
-- expert
CREATE INDEX ON messages (chat_id, created_at);
-- worse
CREATE INDEX ON messages (created_at);
