-- case: what one statement wants would mislead the other
-- expect: create
-- base: epop
-- schema
CREATE INDEX m1 ON messages (chat_id);
-- statements
-- with: '2025-05-01', '2025-05-03'
-- with: '2025-02-01', '2025-02-02'
SELECT type, count(*) FROM messages WHERE created_at BETWEEN $1 AND $2 GROUP BY type;
-- with: 2
-- with: 500
-- with: 1
SELECT id FROM messages WHERE chat_id = $1 ORDER BY created_at DESC LIMIT 20;
-- expert
CREATE INDEX ON messages USING brin (created_at) WITH (pages_per_range = 32);
CREATE INDEX ON messages (chat_id, created_at);
-- worse
CREATE INDEX ON messages (created_at);
