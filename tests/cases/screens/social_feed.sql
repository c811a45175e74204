-- case: a social feed: home, a profile and its count, a hashtag, followers, what I liked, unlike
-- expect: create
-- most: 4
-- schema
CREATE TABLE follows (follower_id int NOT NULL, followee_id int NOT NULL, PRIMARY KEY (follower_id, followee_id));
CREATE TABLE posts (
  id bigint PRIMARY KEY,
  author_id int NOT NULL,
  body text NOT NULL,
  tags text[] NOT NULL,
  created_at timestamptz NOT NULL,
  removed_at timestamptz
);
CREATE TABLE likes (post_id bigint NOT NULL, user_id int NOT NULL, liked_at timestamptz NOT NULL, PRIMARY KEY (post_id, user_id));
SELECT setseed(0.21);
INSERT INTO follows SELECT DISTINCT 1 + floor(5000 * power(random(), 1.5))::int, 1 + floor(8000 * power(random(), 3))::int FROM generate_series(1, 120000) g;
INSERT INTO posts
SELECT g, 1 + floor(8000 * power(random(), 2))::int, md5(g::text) || md5((g * 2)::text) || md5((g * 3)::text),
  ARRAY['t' || floor(2000 * power(random(), 3))::int, 't' || floor(2000 * power(random(), 3))::int], '2025-01-01'::timestamptz + g * interval '3 minutes',
  CASE WHEN random() < 0.02 THEN '2026-01-01'::timestamptz END
FROM generate_series(1, 150000) g;
INSERT INTO likes SELECT DISTINCT ON (p, u) p, u, '2025-01-01'::timestamptz + p * interval '3 minutes' + random() * interval '3 days'
FROM (SELECT 1 + floor(150000 * random())::bigint AS p, 1 + floor(6000 * power(random(), 1.5))::int AS u FROM generate_series(1, 250000) g) s;
-- statements
-- name: home
-- weight: 20
-- with: 1
-- with: 4999
SELECT p.id, p.author_id, p.body FROM posts p WHERE p.removed_at IS NULL
AND EXISTS (SELECT 1 FROM follows f WHERE f.follower_id = $1 AND f.followee_id = p.author_id) ORDER BY p.id DESC LIMIT 20;
-- name: profile
-- weight: 20
-- with: 1
-- with: 3000
-- with: 7990
-- with: 9999
SELECT id, body, tags, created_at FROM posts WHERE author_id = $1 AND removed_at IS NULL ORDER BY id DESC LIMIT 20;
-- name: count of a profile
-- weight: 20
-- with: 1
-- with: 7990
SELECT count(*) FROM posts WHERE author_id = $1 AND removed_at IS NULL;
-- name: hashtag
-- weight: 10
-- with: 't1'
-- with: 't1900'
-- with: 'never'
SELECT id, author_id, body FROM posts WHERE tags @> ARRAY[$1] ORDER BY id DESC LIMIT 20;
-- name: followers
-- weight: 10
-- with: 1
-- with: 7000
SELECT count(*) FROM follows WHERE followee_id = $1;
-- name: liked by me
-- weight: 10
-- with: 1
-- with: 5900
SELECT l.liked_at, p.id, p.body FROM likes l JOIN posts p ON p.id = l.post_id WHERE l.user_id = $1 ORDER BY l.liked_at DESC LIMIT 20;
-- name: unlike
-- weight: 10
-- with: 100, 5
DELETE FROM likes WHERE post_id = $1 AND user_id = $2;
-- expert
CREATE INDEX ON posts (author_id, id) WHERE removed_at IS NULL;
CREATE INDEX ON posts USING gin (tags);
CREATE INDEX ON follows (followee_id);
CREATE INDEX ON likes (user_id, liked_at);
