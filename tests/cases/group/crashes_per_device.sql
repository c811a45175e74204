-- case: a group count over a rare kind
-- expect: create
-- base: events
-- statements
SELECT device_id, count(*) FROM events WHERE kind = 'crash' GROUP BY device_id;
-- expert
CREATE INDEX ON events (device_id) WHERE kind = 'crash';
