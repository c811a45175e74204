-- case: two equalities of which one is selective
-- expect: create
-- base: store
-- statements
-- with: 'task', 777
-- with: 'post', 40000
SELECT id, file_id FROM links WHERE target = $1 AND target_id = $2;
-- expert
CREATE INDEX ON links (target_id, target);
-- worse
CREATE INDEX ON links (target);
