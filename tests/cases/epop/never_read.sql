-- case: what is not in a list of another table
-- expect: rewrite not_in
-- base: epop
-- schema
CREATE INDEX m1 ON messages (chat_id);
-- statements
-- with: 500
SELECT id FROM messages WHERE chat_id = $1 AND id NOT IN (SELECT message_id FROM message_reads);
-- expert
SELECT id FROM messages WHERE chat_id = $1 AND NOT EXISTS (SELECT FROM message_reads AS r WHERE r.message_id = messages.id);
