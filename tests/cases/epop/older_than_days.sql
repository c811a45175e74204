-- case: arithmetic with a column
-- expect: rewrite function_on_column
-- base: epop
-- schema
CREATE INDEX f1 ON files (created_at);
-- statements
-- with: '2025-11-20'::timestamptz
-- with: '2025-11-21'::timestamptz
SELECT id FROM files WHERE created_at + interval '150 days' > $1;
-- expert
SELECT id FROM files WHERE created_at > $1 - interval '150 days';
