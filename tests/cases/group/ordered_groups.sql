-- case: the first ten groups in order, and no more
-- expect: create
-- base: events
-- statements
SELECT device_id, count(*) FROM events GROUP BY device_id ORDER BY device_id LIMIT 10;
-- expert
CREATE INDEX ON events (device_id);
