-- case: the column is on the wrong side of the sum
-- expect: rewrite function_on_column
-- base: events
-- schema
CREATE INDEX events_occurred ON events (occurred_at);
-- statements
-- with: '2025-05-20 10:00+00'
SELECT count(*), max(value) FROM events WHERE occurred_at + interval '1 hour' > $1;
-- expert
SELECT count(*), max(value) FROM events WHERE occurred_at > $1::timestamptz - interval '1 hour';
