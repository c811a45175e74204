-- case: the next page of everybody's plays asked with OR; the index has the whole order
-- expect: rewrite or_keyset
-- base: media
-- schema
CREATE INDEX plays_time ON plays (played_at, id);
-- statements
-- name: older
-- weight: 10
-- with: '2025-06-01', 217000
-- with: '2025-02-01', 44000
SELECT id, user_id, track_id, played_at FROM plays WHERE (played_at < $1 OR (played_at = $1 AND id < $2)) ORDER BY played_at DESC, id DESC LIMIT 20;
-- expert
SELECT id, user_id, track_id, played_at FROM plays WHERE (played_at, id) < ($1, $2) ORDER BY played_at DESC, id DESC LIMIT 20;
