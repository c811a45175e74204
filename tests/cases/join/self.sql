-- case: replies with what they answer to
-- expect: create
-- base: chat
-- statements
-- with: 1200
-- with: 1999
SELECT q.id, a.body FROM posts q JOIN posts a ON a.parent_id = q.id WHERE q.author_id = $1;
-- expert
CREATE INDEX ON posts (author_id);
CREATE INDEX ON posts (parent_id) WHERE parent_id IS NOT NULL;
