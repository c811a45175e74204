-- case: the beginning of a text in a collation other than C
-- expect: create
-- base: people
-- statements
-- with: 'User123%'
-- with: 'User5999%'
SELECT id, email FROM users WHERE email LIKE $1;
-- expert
CREATE INDEX ON users (email text_pattern_ops);
-- worse
CREATE INDEX ON users (email);
