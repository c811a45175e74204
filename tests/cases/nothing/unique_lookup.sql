-- case: a unique column finds the row
-- expect: nothing
-- base: people
-- schema
CREATE UNIQUE INDEX users_email ON users (email);
-- statements
-- with: 'User4711@Example11.org'
SELECT id, name FROM users WHERE email = $1 AND active;
-- worse
CREATE INDEX ON users (email) WHERE active;
