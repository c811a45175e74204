-- case: the other direction of an edge, newest first; the famous have thousands
-- expect: create
-- base: media
-- statements
-- name: followers
-- weight: 20
-- with: 1
-- with: 700
-- with: 19000
SELECT follower_id, created_at FROM follows WHERE followee_id = $1 AND NOT muted ORDER BY created_at DESC LIMIT 30;
-- name: number
-- weight: 10
-- with: 1
-- with: 9000
SELECT count(*) FROM follows WHERE followee_id = $1;
-- expert
CREATE INDEX ON follows (followee_id, created_at);
