-- case: newest of five named chats; each is small, so the list is an index condition and the few rows are sorted
-- expect: create
-- base: epop
-- statements
-- weight: 20
-- with: ARRAY[1500, 1600, 1700, 1800, 1900]
-- with: ARRAY[1100, 1950]
-- with: ARRAY[1234]
SELECT id, chat_id, content_json FROM messages WHERE chat_id = ANY ($1) AND deleted_at IS NULL ORDER BY id DESC LIMIT 20;
-- expert
CREATE INDEX ON messages (chat_id, id) WHERE deleted_at IS NULL;
-- worse
CREATE INDEX ON messages (id) WHERE deleted_at IS NULL;
