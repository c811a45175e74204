-- case: date_trunc around a time with time zone
-- expect: rewrite function_on_column
-- base: events
-- schema
CREATE INDEX events_occurred ON events (occurred_at);
-- statements
-- with: '2025-05-20 10:00+00'
SELECT id, value FROM events WHERE date_trunc('hour', occurred_at) = $1;
-- expert
SELECT id, value FROM events WHERE occurred_at >= $1::timestamptz AND occurred_at < $1::timestamptz + interval '1 hour';
