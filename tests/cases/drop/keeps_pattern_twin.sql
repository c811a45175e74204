-- case: the same column with another operator class does something else
-- expect: nothing
-- base: people
-- schema
CREATE INDEX users_email_equal ON users (email);
CREATE INDEX users_email_like ON users (email text_pattern_ops);
-- statements
-- with: 'User5'
SELECT id, email FROM users WHERE email >= $1 ORDER BY email LIMIT 20;
-- with: 'User123%'
SELECT id, email FROM users WHERE email LIKE $1;
-- worse
DROP INDEX users_email_like;
-- worse
DROP INDEX users_email_equal;
