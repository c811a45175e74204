-- case: the next page, written with OR
-- expect: rewrite or_keyset
-- base: epop
-- schema
CREATE INDEX m1 ON messages (chat_id, created_at, id);
-- statements
-- with: 1, '2025-04-01', 104000
-- with: 1, '2025-01-20', 22000
-- with: 2, '2025-01-10', 10000
SELECT id FROM messages WHERE chat_id = $1 AND (created_at < $2 OR (created_at = $2 AND id < $3)) ORDER BY created_at DESC, id DESC LIMIT 20;
-- expert
SELECT id FROM messages WHERE chat_id = $1 AND (created_at, id) < ($2, $3) ORDER BY created_at DESC, id DESC LIMIT 20;
