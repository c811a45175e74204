-- case: a day compared as text, which hides the index on the time; the text of a time depends on settings, so no index can hold it
-- expect: rewrite function_on_column
-- schema
SELECT setseed(0.51);
CREATE TABLE trips (id bigint PRIMARY KEY, driver_id int NOT NULL, started_at timestamp NOT NULL, metres int NOT NULL);
INSERT INTO trips SELECT g, (power(random(), 2) * 3000)::int, timestamp '2024-01-01' + g * interval '2 minutes', (power(random(), 3) * 40000)::int FROM generate_series(1, 250000) AS g;
CREATE INDEX trips_started_at ON trips (started_at);
-- statements
-- name: of a day
-- weight: 20
-- with: '2024-03-07'
-- with: '2024-11-30'
-- with: '2030-01-01'
SELECT id, driver_id, metres FROM trips WHERE to_char(started_at, 'YYYY-MM-DD') = $1;
-- expert
SELECT id, driver_id, metres FROM trips WHERE started_at >= $1::timestamp AND started_at < $1::timestamp + interval '1 day';
