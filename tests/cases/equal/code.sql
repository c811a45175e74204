-- case: a code of limited length
-- expect: create
-- base: work
-- statements
-- with: 'T-4711'
SELECT id, title FROM tasks WHERE code = $1;
-- expert
CREATE INDEX ON tasks (code);
