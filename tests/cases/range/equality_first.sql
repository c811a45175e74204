-- case: the equality belongs before the range
-- expect: create
-- base: events
-- statements
-- with: 77, '2025-02-01', '2025-03-01'
-- with: 4000, '2025-01-01', '2025-05-01'
SELECT id, kind, value FROM events WHERE device_id = $1 AND occurred_at >= $2 AND occurred_at < $3;
-- expert
CREATE INDEX ON events (device_id, occurred_at);
-- worse
CREATE INDEX ON events (occurred_at, device_id);
