-- case: few belong to a thread; planned for any value
-- expect: create
-- base: epop
-- statements
-- plan: generic
-- with: 1234
-- with: 17
SELECT id FROM messages WHERE root_message_id = $1 ORDER BY id;
-- expert
CREATE INDEX ON messages (root_message_id, id) WHERE root_message_id IS NOT NULL;
