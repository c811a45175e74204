-- case: what those whom I follow have played last
-- expect: create
-- base: media
-- statements
-- name: feed
-- weight: 10
-- with: 77
-- with: 15000
SELECT p.user_id, p.track_id, p.played_at FROM follows AS f
 CROSS JOIN LATERAL (SELECT user_id, track_id, played_at FROM plays WHERE plays.user_id = f.followee_id ORDER BY played_at DESC LIMIT 5) AS p
 WHERE f.follower_id = $1 AND NOT f.muted ORDER BY p.played_at DESC LIMIT 20;
-- expert
CREATE INDEX ON plays (user_id, played_at);
