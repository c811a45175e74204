-- case: few rows have a parent; an equality proves that it is not NULL, in a generic plan too
-- expect: create
-- base: chat
-- statements
-- plan: generic
-- with: 1234
-- with: 60000
SELECT id, body FROM posts WHERE parent_id = $1 ORDER BY id;
-- expert
CREATE INDEX ON posts (parent_id, id) WHERE parent_id IS NOT NULL;
