-- case: the value is computed, the column stands alone
-- expect: nothing
-- base: events
-- schema
CREATE INDEX events_occurred ON events (occurred_at);
-- statements
-- with: '2025-05-19 15:00+00'
SELECT id, value FROM events WHERE occurred_at >= date_trunc('day', $1::timestamptz) + interval '23 hours' AND occurred_at < $1::timestamptz + interval '9 hours';
