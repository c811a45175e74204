-- case: each use of a token notes the time, and once a day those that were not used are looked for
-- expect: nothing
-- schema
CREATE TABLE tokens (id bigint PRIMARY KEY, secret text NOT NULL, account_id bigint NOT NULL, used_at timestamptz NOT NULL) WITH (fillfactor = 50);
INSERT INTO tokens SELECT g, md5(g::text), g % 9000, timestamptz '2026-01-01' + g * 7919 % 50000 * interval '1 minute' FROM generate_series(1, 50000) AS g;
VACUUM (ANALYZE) tokens;
-- statements
-- name: use
-- weight: 1500
-- with: 777
UPDATE tokens SET used_at = now() WHERE id = $1;
-- name: forgotten
-- weight: 1
SELECT count(*) FROM tokens WHERE used_at < '2026-01-01 08:00';
