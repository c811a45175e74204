-- case: the first and the last of a person
-- expect: create
-- base: epop
-- statements
-- with: 1
-- with: 5000
SELECT min(created_at), max(created_at) FROM files WHERE owner_id = $1;
-- expert
CREATE INDEX ON files (owner_id, created_at);
