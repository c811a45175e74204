-- case: a message refers to another of its own table; nearly none does, and the trigger proves what a partial index demands
-- expect: create
-- most: 1
-- base: epop
-- schema
ALTER TABLE messages ADD FOREIGN KEY (root_message_id) REFERENCES messages ON DELETE SET NULL;
-- statements
-- with: 199000
-- with: 150000
DELETE FROM messages WHERE id = $1;
-- expert
CREATE INDEX ON messages (root_message_id) WHERE root_message_id IS NOT NULL;
