-- case: sessions: by token, seen again at every request, those of a user by what changes at every request, the expired
-- expect: create
-- most: 2
-- never: seen_at
-- schema
CREATE TABLE logins (
  id bigint PRIMARY KEY,
  token_hash text NOT NULL UNIQUE,
  user_id int NOT NULL,
  started_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  ended_at timestamptz,
  agent text NOT NULL
) WITH (fillfactor = 90);
SELECT setseed(0.36);
INSERT INTO logins
SELECT g, md5(g::text), 1 + floor(30000 * random())::int, t, t + random() * interval '5 days', t + interval '30 days', CASE WHEN random() < 0.5 THEN t + interval '1 day' END, repeat(md5((g % 40)::text), 2)
FROM (SELECT g, '2025-01-01'::timestamptz + g * interval '3 minutes' AS t FROM generate_series(1, 180000) g) s;
-- statements
-- name: by token
-- weight: 40
-- with: 'c4ca4238a0b923820dcc509a6f75849b'
-- with: 'nothing'
SELECT id, user_id, expires_at FROM logins WHERE token_hash = $1 AND ended_at IS NULL;
-- name: seen again
-- weight: 60
-- with: 77777
-- with: 170000
UPDATE logins SET seen_at = now() WHERE id = $1;
-- name: of a user
-- weight: 2
-- with: 5
-- with: 20000
-- with: 99999
SELECT id, agent, seen_at FROM logins WHERE user_id = $1 AND ended_at IS NULL ORDER BY seen_at DESC;
-- name: end all of a user
-- weight: 1
-- with: 5
UPDATE logins SET ended_at = now() WHERE user_id = $1 AND ended_at IS NULL RETURNING id;
-- name: remove the expired, nightly
-- weight: 1
-- with: '2025-02-01'
DELETE FROM logins WHERE expires_at < $1;
-- expert
CREATE INDEX ON logins (user_id);
CREATE INDEX ON logins (expires_at);
