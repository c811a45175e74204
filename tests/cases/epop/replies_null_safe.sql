-- case: a comparison that also finds nothing
-- expect: rewrite null_safe
-- base: epop
-- schema
CREATE INDEX m1 ON messages (root_message_id);
-- statements
-- with: 1234
-- with: 17
SELECT id FROM messages WHERE root_message_id IS NOT DISTINCT FROM $1;
-- expert
SELECT id FROM messages WHERE root_message_id = $1;
