-- case: two halves of a union want an index each
-- expect: create
-- base: work
-- statements
-- with: 77
-- with: 2000
SELECT id, created_at FROM tasks WHERE creator_id = $1 UNION ALL SELECT id, created_at FROM comments WHERE author_id = $1;
-- expert
CREATE INDEX ON tasks (creator_id);
CREATE INDEX ON comments (author_id);
