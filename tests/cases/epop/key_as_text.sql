-- case: a cast hides the key
-- expect: rewrite function_on_column
-- base: epop
-- statements
-- with: '77777'
SELECT * FROM tasks WHERE id::text = $1;
-- expert
SELECT * FROM tasks WHERE id = $1::bigint;
