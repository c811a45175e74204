-- case: what is on between two times, as a range over two columns
-- expect: create
-- base: epop
-- statements
-- weight: 10
-- with: '2025-03-03 09:00', '2025-03-03 10:00'
-- with: '2024-01-10', '2024-01-11'
SELECT id, title FROM calendar_events WHERE tstzrange(start_ts, end_ts) && tstzrange($1, $2);
-- expert
CREATE INDEX ON calendar_events USING gist (tstzrange(start_ts, end_ts));
-- worse
CREATE INDEX ON calendar_events (start_ts, end_ts);
