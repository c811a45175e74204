-- case: those not deleted have a unique index, but the restore form asks among all
-- expect: create
-- days: 40
-- schema
SELECT setseed(0.32);
CREATE TABLE subscribers (id int PRIMARY KEY, email text NOT NULL, name text NOT NULL, deleted_at timestamptz);
INSERT INTO subscribers SELECT g, 'sub' || CASE WHEN g % 3 = 0 THEN g % 20000 ELSE g END || '@post.example', md5(g::text), CASE WHEN g % 3 = 0 THEN timestamptz '2024-01-01' + g * interval '1 minute' END FROM generate_series(1, 130000) g;
CREATE UNIQUE INDEX subscribers_email ON subscribers (email) WHERE deleted_at IS NULL;
-- statements
-- weight: 20
-- with: 'sub7@post.example'
-- with: 'sub120001@post.example'
-- with: 'nobody@post.example'
SELECT id, name, deleted_at FROM subscribers WHERE email = $1 ORDER BY deleted_at DESC NULLS FIRST;
-- weight: 10
-- with: 700001, 'new1@post.example'
-- with: 700002, 'new2@post.example'
INSERT INTO subscribers VALUES ($1, $2, 'new', NULL);
-- expert
CREATE INDEX ON subscribers (email);
-- worse
DROP INDEX subscribers_email;
