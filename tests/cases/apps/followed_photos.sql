-- case: photos of whom I follow, of one author, the public wall, and the number of followers, which the key of the pairs does not serve
-- expect: create
-- most: 3
-- schema
CREATE TABLE follows (follower_id int NOT NULL, followee_id int NOT NULL, since timestamptz NOT NULL, PRIMARY KEY (follower_id, followee_id));
CREATE TABLE photos (
  id bigint PRIMARY KEY,
  author_id int NOT NULL,
  caption text NOT NULL,
  is_private boolean NOT NULL,
  created_at timestamptz NOT NULL
);
SELECT setseed(0.25);
INSERT INTO follows SELECT 1 + floor(20000 * random())::int, 1 + floor(20000 * power(random(), 2))::int, '2025-01-01' FROM generate_series(1, 200000) g ON CONFLICT DO NOTHING;
INSERT INTO photos
SELECT g, 1 + floor(20000 * power(random(), 2))::int, repeat(md5(g::text), 4), random() < 0.1, '2024-01-01'::timestamptz + g * interval '4 minutes' FROM generate_series(1, 160000) g;
CREATE INDEX photos_created ON photos (created_at);
-- statements
-- name: feed
-- weight: 15
-- with: 5
-- with: 19000
SELECT p.id, p.author_id, p.caption, p.created_at FROM photos p WHERE p.author_id IN (SELECT f.followee_id FROM follows f WHERE f.follower_id = $1) AND p.created_at > '2025-03-01' AND NOT p.is_private ORDER BY p.created_at DESC LIMIT 30;
-- name: profile
-- weight: 20
-- with: 1
-- with: 15000
-- with: 60000
SELECT p.id, p.caption, p.created_at FROM photos p WHERE p.author_id = $1 AND NOT p.is_private ORDER BY p.created_at DESC LIMIT 12;
-- name: followers
-- weight: 20
-- with: 2
-- with: 17000
SELECT count(*) FROM follows f WHERE f.followee_id = $1;
-- name: wall
-- weight: 10
SELECT p.id, p.author_id, p.caption FROM photos p WHERE NOT p.is_private ORDER BY p.created_at DESC LIMIT 30;
-- name: follow
-- weight: 10
INSERT INTO follows VALUES (5, 20001, '2026-01-01') ON CONFLICT DO NOTHING;
-- expert
CREATE INDEX ON photos (author_id, created_at);
CREATE INDEX ON follows (followee_id);
-- worse
DROP INDEX photos_created;
