-- case: an OR over two columns wants an index on each
-- expect: create
-- base: chat
-- statements
-- with: 1990, 4711
-- with: 1500, 90000
SELECT id, body FROM posts WHERE author_id = $1 OR parent_id = $2;
-- expert
CREATE INDEX ON posts (author_id);
CREATE INDEX ON posts (parent_id) WHERE parent_id IS NOT NULL;
-- worse
CREATE INDEX ON posts (author_id, parent_id);
