-- case: the day of a time with time zone is no immutable expression; the range of the day is indexed
-- expect: rewrite function_on_column
-- base: events
-- schema
CREATE INDEX events_occurred ON events (occurred_at);
-- statements
-- with: '2025-03-03'
SELECT id, value FROM events WHERE occurred_at::date = $1;
-- expert
SELECT id, value FROM events WHERE occurred_at >= $1::date AND occurred_at < $1::date + 1;
