-- case: every request moves the end of its session; the hourly sweep takes a quarter of a small table. An index on the end would be written a thousand times for one read that it hardly helps
-- expect: nothing
-- schema
SELECT setseed(0.2);
CREATE TABLE web_sessions (token text PRIMARY KEY, account_id int NOT NULL, data text NOT NULL, expires_at timestamptz NOT NULL) WITH (fillfactor = 80);
INSERT INTO web_sessions SELECT md5(g::text), (power(random(), 2) * 9000)::int, repeat('x', 40), timestamptz '2025-06-01 12:00' + (random() * 4 - 1) * interval '1 hour' FROM generate_series(1, 24000) AS g;
-- statements
-- name: request
-- weight: 500
-- with: md5('17'), '2025-06-01 15:00'
-- with: md5('23000'), '2025-06-01 15:01'
-- with: md5('9999'), '2025-06-01 15:02'
UPDATE web_sessions SET expires_at = $2 WHERE token = $1;
-- name: look up
-- weight: 500
-- with: md5('18')
SELECT account_id, data FROM web_sessions WHERE token = $1 AND expires_at > '2025-06-01 12:00';
-- name: sweep
-- weight: 1
-- with: '2025-06-01 12:00'
DELETE FROM web_sessions WHERE expires_at < $1;
-- worse
CREATE INDEX ON web_sessions (expires_at);
