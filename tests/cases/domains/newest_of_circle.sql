-- case: the newest of a handful of users with much each; the index by user and time is there
-- expect: rewrite list_top
-- base: media
-- schema
CREATE INDEX plays_user ON plays (user_id, played_at);
-- statements
-- name: circle
-- weight: 10
-- with: 1, 2, 3
-- with: 4, 2, 9
SELECT id, user_id, track_id, played_at FROM plays WHERE user_id IN ($1, $2, $3) ORDER BY played_at DESC LIMIT 20;
-- expert
SELECT p.* FROM (SELECT DISTINCT u FROM unnest(ARRAY[$1, $2, $3]) AS u) AS l CROSS JOIN LATERAL (SELECT id, user_id, track_id, played_at FROM plays WHERE user_id = l.u ORDER BY played_at DESC LIMIT 20) AS p ORDER BY p.played_at DESC LIMIT 20;
