-- case: what begins in the next minutes
-- expect: create
-- base: epop
-- statements
-- with: '2025-06-15 10:00', '2025-06-15 10:15'
-- with: '2024-02-01', '2024-02-01 00:15'
SELECT id, owner_id, title FROM calendar_events WHERE start_ts BETWEEN $1 AND $2;
-- expert
CREATE INDEX ON calendar_events (start_ts);
