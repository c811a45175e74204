-- case: the e-mail address, its lower case, and its unique constraint: two of the three do it
-- expect: drop
-- schema
SELECT setseed(0.47);
CREATE TABLE subscribers (id bigint PRIMARY KEY, email text NOT NULL, name text NOT NULL, joined_at timestamptz NOT NULL, CONSTRAINT subscribers_email_key UNIQUE (email));
INSERT INTO subscribers SELECT g, 'Reader' || g || '@Mail.Example', 'name ' || md5(g::text), timestamptz '2025-01-01' + g * interval '3 minutes' FROM generate_series(1, 90000) AS g;
CREATE INDEX subscribers_email_idx ON subscribers (email);
CREATE INDEX subscribers_lower_email ON subscribers (lower(email));
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 10
-- with: 'reader5@mail.example'
-- with: 'nobody@mail.example'
SELECT id, name FROM subscribers WHERE lower(email) = $1;
-- weight: 10
-- with: 'Reader88000@Mail.Example'
-- with: 'nobody'
SELECT id, name FROM subscribers WHERE email = $1;
-- with: 900000, 'Reader88000@Mail.Example'
-- with: 900000, 'fresh@mail.example'
INSERT INTO subscribers (id, email, name, joined_at) VALUES ($1, $2, 'n', now()) ON CONFLICT (email) DO UPDATE SET joined_at = excluded.joined_at;
-- expert
DROP INDEX subscribers_email_idx;
-- worse
DROP INDEX subscribers_lower_email;
