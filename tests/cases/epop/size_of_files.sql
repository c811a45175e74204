-- case: what a person stores
-- expect: create
-- base: epop
-- statements
-- with: 1
-- with: 77
-- with: 5000
SELECT count(*), sum(size) FROM files WHERE owner_id = $1;
-- expert
CREATE INDEX ON files (owner_id) INCLUDE (size);
