-- case: a type that ignores case, compared with another type
-- expect: rewrite type_mismatch
-- base: epop
-- statements
-- with: 'user777@corp.example'
-- with: 'user5@corp.example'
SELECT id FROM users WHERE email = $1::text;
-- expert
SELECT id FROM users WHERE email = $1::citext;
