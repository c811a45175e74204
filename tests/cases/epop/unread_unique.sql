-- case: a rule is no beginning of another index
-- expect: drop
-- base: epop
-- schema
CREATE UNIQUE INDEX u1 ON users (display_name);
CREATE INDEX u2 ON users (display_name);
CREATE UNIQUE INDEX u3 ON users (email_txt);
-- statements
-- with: 'User number 777'
SELECT id, display_name FROM users WHERE display_name = $1;
-- expert
DROP INDEX u2;
-- worse
DROP INDEX u1;
-- worse
DROP INDEX u3;
