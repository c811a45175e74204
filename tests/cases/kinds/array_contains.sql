-- case: rows whose array holds a value
-- expect: create
-- base: work
-- statements
-- with: '{l77}'
SELECT id, title FROM tasks WHERE labels @> $1;
-- expert
CREATE INDEX ON tasks USING gin (labels);
