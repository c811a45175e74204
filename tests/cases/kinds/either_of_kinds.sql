-- case: a number or an e-mail address whatever the case
-- expect: create
-- schema
CREATE TABLE members (id bigint PRIMARY KEY, number text NOT NULL, email text NOT NULL, note text NOT NULL);
INSERT INTO members SELECT g, 'N' || g, 'User' || g || '@example.org', md5(g::text) FROM generate_series(1, 80000) AS g;
VACUUM (ANALYZE) members;
-- statements
-- with: 'N4711', 'user4711@example.org'
-- with: 'N17', 'user90@example.org'
SELECT id, note FROM members WHERE number = $1 OR lower(email) = $2;
-- expert
CREATE INDEX ON members (number);
CREATE INDEX ON members (lower(email));
ANALYZE members;
-- worse
CREATE INDEX ON members (number, email);
