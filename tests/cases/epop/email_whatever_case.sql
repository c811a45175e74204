-- case: a type that ignores case, already indexed
-- expect: nothing
-- base: epop
-- statements
-- weight: 50
-- with: 'USER777@corp.example'
-- with: 'user5@corp.example'
SELECT id FROM users WHERE email = $1::citext;
