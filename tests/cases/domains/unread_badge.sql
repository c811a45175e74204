-- case: a counter of the unread, and the statement that reads them all
-- expect: create
-- most: 1
-- base: media
-- statements
-- name: badge
-- weight: 30
-- with: 1
-- with: 5000
-- with: 9990
SELECT count(*) FROM notifications WHERE user_id = $1 AND read_at IS NULL;
-- name: mark
-- weight: 3
-- with: 5000
-- with: 120
UPDATE notifications SET read_at = now() WHERE user_id = $1 AND read_at IS NULL;
-- expert
CREATE INDEX ON notifications (user_id) WHERE read_at IS NULL;
