-- case: a sum per owner
-- expect: create
-- base: store
-- statements
-- with: 1
-- with: 5
SELECT sum(size) FROM files WHERE owner_id = $1 AND state = 'ready';
-- expert
CREATE INDEX ON files (owner_id, state) INCLUDE (size);
-- worse
CREATE INDEX ON files (owner_id);
