-- case: the key is turned into text before it is compared
-- expect: rewrite function_on_column
-- base: work
-- statements
-- with: '4711'
SELECT id, title FROM tasks WHERE id::text = $1;
-- expert
SELECT id, title FROM tasks WHERE id = $1::bigint;
