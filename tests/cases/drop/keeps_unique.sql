-- case: a unique index says what may be true, though a longer one begins with its column
-- expect: nothing
-- base: people
-- schema
CREATE UNIQUE INDEX users_email ON users (email);
CREATE INDEX users_email_name ON users (email, name);
-- statements
-- with: 'User5'
SELECT email, name FROM users WHERE email >= $1 ORDER BY email, name LIMIT 500;
-- with: 'User4711@Example11.org'
SELECT id FROM users WHERE email = $1;
-- worse
DROP INDEX users_email;
