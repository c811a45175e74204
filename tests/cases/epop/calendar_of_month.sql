-- case: two columns of a period under one equality
-- expect: create
-- base: epop
-- statements
-- with: 77, '2025-06-30', '2025-06-01'
-- with: 300, '2025-06-30', '2025-06-01'
SELECT * FROM calendar_events WHERE owner_id = $1 AND start_ts <= $2 AND end_ts >= $3 ORDER BY start_ts;
-- expert
CREATE INDEX ON calendar_events (owner_id, start_ts, end_ts);
-- worse
CREATE INDEX ON calendar_events (end_ts, start_ts, owner_id);
