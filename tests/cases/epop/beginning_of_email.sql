-- case: a beginning, in a languages order
-- expect: create
-- base: epop
-- statements
-- with: 'User777%'
-- with: 'User1234%'
SELECT id FROM users WHERE email_txt LIKE $1;
-- expert
CREATE INDEX ON users (email_txt text_pattern_ops);
-- worse
CREATE INDEX ON users (email_txt);
