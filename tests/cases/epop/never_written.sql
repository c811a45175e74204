-- case: people who wrote nothing; the list is too long for memory
-- expect: rewrite not_in
-- base: epop
-- session: SET work_mem = '1MB';
-- schema
CREATE INDEX m1 ON messages (sender_id);
-- statements
-- weight: 2
-- with: 5
SELECT id FROM users WHERE org_unit_id = $1 AND id NOT IN (SELECT sender_id FROM messages);
-- expert
SELECT id FROM users WHERE org_unit_id = $1 AND NOT EXISTS (SELECT FROM messages AS m WHERE m.sender_id = users.id);
