-- case: a lookup whatever the case
-- expect: create
-- base: people
-- statements
-- with: 'user777@example27.org'
SELECT id, name FROM users WHERE lower(email) = $1;
-- expert
CREATE INDEX ON users (lower(email));
ANALYZE users;
-- worse
CREATE INDEX ON users (email);
