-- case: a token of 256 characters
-- expect: create
-- schema
CREATE TABLE sessions (id bigint PRIMARY KEY, token text NOT NULL, user_id bigint NOT NULL);
INSERT INTO sessions SELECT g, repeat(md5(g::text), 8), g % 1000 FROM generate_series(1, 60000) AS g;
VACUUM (ANALYZE) sessions;
-- statements
-- with: repeat(md5('4711'), 8)
SELECT user_id FROM sessions WHERE token = $1;
-- expert
CREATE INDEX ON sessions USING hash (token);
