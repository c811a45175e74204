-- case: a column that ignores case is searched as it is
-- expect: create
-- schema
CREATE EXTENSION citext;
CREATE TABLE members (id int PRIMARY KEY, email citext NOT NULL, joined date NOT NULL);
INSERT INTO members SELECT g, 'User' || g || '@Example.org', date '2020-01-01' + g % 1500 FROM generate_series(1, 120000) AS g;
VACUUM ANALYZE members;
-- statements
-- name: log in
-- weight: 30
-- with: 'user777@example.org'
-- with: 'nobody@example.org'
SELECT id FROM members WHERE email = $1;
-- expert
CREATE INDEX ON members (email);
