-- case: a user's quota is summed on every upload; the index on the owner exists, the pages of the files are scattered
-- expect: create
-- base: epop
-- schema
CREATE INDEX files_owner ON files (owner_id);
-- statements
-- weight: 50
-- with: 1
-- with: 600
-- with: 9000
SELECT count(*), sum(size) FROM files WHERE owner_id = $1;
-- expert
CREATE INDEX ON files (owner_id) INCLUDE (size);
