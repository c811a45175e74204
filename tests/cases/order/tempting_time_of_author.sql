-- case: as above, for authors who stopped writing, with a second statement that does want the time
-- expect: create
-- base: chat
-- schema
INSERT INTO posts SELECT 200000 + g, 5, 5000 + g % 3, NULL, 'old', '{}', false, NULL, '2024-01-01'::timestamptz + g * interval '1 minute', NULL, 0 FROM generate_series(1, 1500) AS g;
CREATE INDEX posts_author ON posts (author_id);
ANALYZE posts;
-- statements
-- name: of an author
-- with: 5000
-- with: 5001
SELECT id, body FROM posts WHERE author_id = $1 ORDER BY created_at DESC LIMIT 10;
-- name: of all
SELECT id, body FROM posts ORDER BY created_at DESC LIMIT 10;
-- expert
CREATE INDEX ON posts (author_id, created_at);
CREATE INDEX ON posts (created_at);
-- worse
CREATE INDEX ON posts (created_at);
