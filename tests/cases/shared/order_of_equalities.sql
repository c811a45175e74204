-- case: the equality both statements have comes first
-- expect: create
-- most: 1
-- base: store
-- statements
-- with: 777
SELECT id, file_id FROM links WHERE target_id = $1;
-- with: 'post', 40000
SELECT id, file_id FROM links WHERE target = $1 AND target_id = $2;
-- expert
CREATE INDEX ON links (target_id, target);
