-- case: one log for many kinds of things: type and number, newest first
-- expect: create
-- most: 1
-- base: saas
-- statements
-- name: history
-- weight: 20
-- with: 'ticket', 1
-- with: 'invoice', 33000
-- with: 'article', 59000
SELECT id, actor_id, action, at FROM audit WHERE subject_type = $1 AND subject_id = $2 ORDER BY at DESC LIMIT 30;
-- expert
CREATE INDEX ON audit (subject_type, subject_id, at);
-- worse
CREATE INDEX ON audit (at);
