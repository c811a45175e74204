-- case: the next of a person
-- expect: create
-- base: epop
-- statements
-- with: 77, '2025-06-15'
-- with: 300, '2025-11-20'
SELECT id, title, start_ts FROM calendar_events WHERE owner_id = $1 AND start_ts >= $2 ORDER BY start_ts LIMIT 5;
-- expert
CREATE INDEX ON calendar_events (owner_id, start_ts);
