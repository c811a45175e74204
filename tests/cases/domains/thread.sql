-- case: a thread downwards, from any comment; most comments have a parent
-- expect: create
-- base: media
-- statements
-- name: thread
-- weight: 5
-- with: 90000
-- with: 3
-- with: 50
WITH RECURSIVE thread AS (
  SELECT id, parent_id, body, 1 AS depth FROM comments WHERE id = $1
  UNION ALL SELECT c.id, c.parent_id, c.body, t.depth + 1 FROM thread AS t JOIN comments AS c ON c.parent_id = t.id WHERE t.depth < 4)
SELECT id, body, depth FROM thread;
-- expert
CREATE INDEX ON comments (parent_id);
