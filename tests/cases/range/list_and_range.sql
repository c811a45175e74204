-- case: a list of owners and a time
-- expect: create
-- base: store
-- statements
-- with: '{3,50,700}', '2025-09-01'
-- with: '{1,2}', '2025-09-25'
SELECT id, name FROM files WHERE owner_id = ANY ($1) AND created_at >= $2;
-- expert
CREATE INDEX ON files (owner_id, created_at);
-- worse
CREATE INDEX ON files (created_at);
