-- case: which periods contain this hour, of everybody
-- expect: create
-- base: epop
-- statements
-- with: '2025-06-15 10:00', '2025-06-15 11:00'
-- with: '2024-02-01 10:00', '2024-02-01 11:00'
-- with: '2025-10-15 10:00', '2025-10-15 11:00'
SELECT id, title FROM calendar_events WHERE start_ts <= $2 AND end_ts >= $1;
-- expert
CREATE INDEX ON calendar_events (end_ts, start_ts);
