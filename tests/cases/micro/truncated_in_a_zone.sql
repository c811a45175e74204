-- case: date_trunc of a timestamptz depends on the time zone: no index on it, but the day is a range
-- expect: rewrite function_on_column
-- session: SET timezone = 'UTC';
-- schema
CREATE TABLE phone_calls (id bigint PRIMARY KEY, started_at timestamptz NOT NULL, seconds int NOT NULL, number text NOT NULL);
INSERT INTO phone_calls SELECT g, '2023-01-01'::timestamptz + g * interval '5 minutes', g % 3000, md5(g::text) FROM generate_series(1, 180000) g;
CREATE INDEX phone_calls_started ON phone_calls (started_at);
-- statements
-- with: '2023-05-06 00:00+00'::timestamptz
-- with: '2024-02-29 00:00+00'::timestamptz
-- with: '2030-01-01 00:00+00'::timestamptz
SELECT id, seconds, number FROM phone_calls WHERE date_trunc('day', started_at) = $1;
-- expert
SELECT id, seconds, number FROM phone_calls WHERE started_at >= $1 AND started_at < $1 + interval '1 day';
