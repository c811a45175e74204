-- case: devices report every minute by primary key; an index on what they change would be paid with every beat
-- expect: nothing
-- base: fleet
-- statements
-- name: beat
-- weight: 300
-- with: 77, TIMESTAMPTZ '2025-07-01 10:00+00'
-- with: 29000, TIMESTAMPTZ '2025-07-01 10:00:01+00'
UPDATE devices SET seen_at = $2, online = true WHERE id = $1;
-- name: dashboard
-- weight: 3
SELECT firmware, count(*) FILTER (WHERE online) AS online, max(seen_at) AS newest FROM devices GROUP BY firmware ORDER BY firmware;
