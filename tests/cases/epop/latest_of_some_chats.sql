-- case: the newest of several chats together; a list keeps the index from giving the order
-- expect: rewrite list_top
-- base: epop
-- schema
CREATE INDEX m1 ON messages (chat_id, id) WHERE deleted_at IS NULL;
-- statements
-- with: '{2,1900}'
-- with: '{2,1700,1800,1900}'
-- with: '{5,6,7}'
SELECT id FROM messages WHERE chat_id = ANY ($1) AND deleted_at IS NULL ORDER BY id DESC LIMIT 50;
-- expert
SELECT m.id FROM unnest($1::bigint[]) AS chat CROSS JOIN LATERAL (SELECT id FROM messages WHERE chat_id = chat AND deleted_at IS NULL ORDER BY id DESC LIMIT 50) AS m ORDER BY m.id DESC LIMIT 50;
