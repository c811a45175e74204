-- case: an update that finds its row by the key as text
-- expect: rewrite function_on_column
-- base: work
-- statements
-- with: '4711'
UPDATE tasks SET updated_at = updated_at WHERE id::text = $1;
-- expert
UPDATE tasks SET updated_at = updated_at WHERE id = $1::bigint;
