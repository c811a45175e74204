-- case: the driver sends text for a case-insensitive column: the column is cast, and its unique index is of no use
-- expect: rewrite type_mismatch
-- base: epop
-- statements
-- weight: 50
-- with: 'user777@corp.example'
-- with: 'user19999@corp.example'
SELECT id, display_name FROM users WHERE email = $1::text;
-- expert
SELECT id, display_name FROM users WHERE email = $1::citext;
