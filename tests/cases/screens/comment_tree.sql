-- case: a tree of comments: best at the top, a subtree, the count, what is hidden, a vote, deleting with its answers
-- expect: create
-- most: 3
-- schema
CREATE TABLE remarks (
  id int PRIMARY KEY,
  post_id int NOT NULL,
  parent_id int REFERENCES remarks ON DELETE CASCADE,
  author_id int NOT NULL,
  score int NOT NULL,
  hidden boolean NOT NULL,
  created_at timestamptz NOT NULL,
  body text NOT NULL
);
SELECT setseed(0.27);
INSERT INTO remarks
SELECT g, 1 + (k % 2000), CASE WHEN g > 20000 AND random() < 0.7 THEN k END, 1 + floor(5000 * random())::int, floor(300 * power(random(), 4))::int, random() < 0.01,
  '2025-01-01'::timestamptz + g * interval '2 minutes', md5(g::text) || md5((g * 2)::text)
FROM (SELECT g, CASE WHEN g <= 20000 THEN floor(2000 * power(random(), 3))::int ELSE 1 + floor(20000 * random())::int END AS k FROM generate_series(1, 200000) g) s;
CREATE INDEX remarks_post ON remarks (post_id);
-- statements
-- name: best at the top
-- weight: 30
-- with: 1
-- with: 1500
-- with: 9999
SELECT id, author_id, score, body FROM remarks WHERE post_id = $1 AND parent_id IS NULL AND NOT hidden ORDER BY score DESC LIMIT 10;
-- name: subtree
-- weight: 20
-- with: 100
-- with: 199999
WITH RECURSIVE sub AS (
  SELECT id, parent_id, body FROM remarks WHERE id = $1
  UNION ALL SELECT r.id, r.parent_id, r.body FROM sub JOIN remarks r ON r.parent_id = sub.id
) SELECT * FROM sub LIMIT 200;
-- name: count
-- weight: 30
-- with: 1
-- with: 1500
SELECT count(*) FROM remarks WHERE post_id = $1;
-- name: hidden ones
-- weight: 3
SELECT id, author_id, created_at, body FROM remarks WHERE hidden ORDER BY created_at DESC LIMIT 25;
-- name: vote
-- weight: 20
-- with: 150000
UPDATE remarks SET score = score + 1 WHERE id = $1 RETURNING score;
-- name: delete
-- weight: 2
-- with: 5000
DELETE FROM remarks WHERE id = $1;
-- expert
CREATE INDEX ON remarks (post_id, score) WHERE parent_id IS NULL AND NOT hidden;
CREATE INDEX ON remarks (parent_id);
CREATE INDEX ON remarks (created_at) WHERE hidden;
