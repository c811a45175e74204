-- case: an edge and its mirror: the key serves both
-- expect: nothing
-- base: media
-- statements
-- name: friends
-- weight: 20
-- with: 77
-- with: 1
SELECT a.followee_id FROM follows AS a JOIN follows AS b ON b.follower_id = a.followee_id AND b.followee_id = a.follower_id WHERE a.follower_id = $1;
-- name: friends of friends
-- weight: 10
-- with: 77
SELECT b.followee_id, count(*) FROM follows AS a JOIN follows AS b ON b.follower_id = a.followee_id
 WHERE a.follower_id = $1 AND b.followee_id <> $1 AND NOT EXISTS (SELECT FROM follows AS c WHERE c.follower_id = $1 AND c.followee_id = b.followee_id)
 GROUP BY b.followee_id ORDER BY 2 DESC LIMIT 10;
