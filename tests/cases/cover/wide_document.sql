-- case: covering a document would double the table, and refuse long ones
-- expect: create
-- never: meta|body
-- base: chat
-- statements
-- with: 40, '2025-03-01', '2025-03-20'
-- with: 2, '2025-03-01', '2025-03-03'
SELECT id, body, meta FROM posts WHERE room_id = $1 AND created_at >= $2 AND created_at < $3;
-- expert
CREATE INDEX ON posts (room_id, created_at);
