-- case: how much an owner stores, on every upload: the sum is in the index, so that a page of the table for each file is saved
-- expect: create
-- base: store
-- schema
CREATE INDEX files_owner ON files (owner_id);
-- statements
-- name: used
-- weight: 50
-- with: 1
-- with: 30
-- with: 1900
SELECT coalesce(sum(size), 0) AS used, count(*) FROM files WHERE owner_id = $1 AND state = 'ready';
-- expert
CREATE INDEX ON files (owner_id, state) INCLUDE (size);
