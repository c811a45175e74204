-- case: the key already gives the order
-- expect: nothing
-- base: epop
-- statements
-- weight: 100
SELECT id, content_json FROM messages WHERE deleted_at IS NULL ORDER BY id DESC LIMIT 50;
-- weight: 100
-- with: 100000
SELECT id, created_at FROM messages WHERE type = 'text' AND id < $1 ORDER BY id DESC LIMIT 20;
