-- case: seconds since 1970 are made into a time in order to compare them; the value can be made into seconds instead
-- expect: rewrite function_on_column
-- schema
SELECT setseed(0.48);
CREATE TABLE door_events (id bigint PRIMARY KEY, door_id int NOT NULL, at_epoch bigint NOT NULL, card text NOT NULL);
INSERT INTO door_events SELECT g, g % 90, 1700000000 + g * 40::bigint, md5(g::text) FROM generate_series(1, 150000) g;
CREATE INDEX door_events_at ON door_events (at_epoch);
-- statements
-- weight: 30
-- with: '2023-12-01 10:00+00', '2023-12-01 12:00+00'
-- with: '2024-01-10 00:00+00', '2024-01-10 01:00+00'
-- with: '2030-01-10 00:00+00', '2030-01-10 01:00+00'
SELECT id, door_id, card FROM door_events WHERE to_timestamp(at_epoch) >= $1 AND to_timestamp(at_epoch) < $2;
-- expert
SELECT id, door_id, card FROM door_events WHERE at_epoch >= ceil(extract(epoch FROM $1::timestamptz))::bigint AND at_epoch < ceil(extract(epoch FROM $2::timestamptz))::bigint;
