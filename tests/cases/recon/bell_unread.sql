-- case: the number at the bell and the list under it: few notices are unread
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.32);
CREATE TABLE notices (id bigint PRIMARY KEY, recipient_id int NOT NULL, kind text NOT NULL, payload text NOT NULL, seen_at timestamptz, created_at timestamptz NOT NULL);
INSERT INTO notices
SELECT g, 1 + (power(random(), 3) * 6000)::int, (ARRAY['reply', 'like', 'invite'])[1 + g % 3], repeat(md5(g::text), 3), CASE WHEN random() < 0.96 THEN timestamptz '2025-01-01' + g * interval '2 minutes' END, timestamptz '2025-01-01' + g * interval '1 minute'
  FROM generate_series(1, 200000) AS g;
VACUUM (FREEZE, ANALYZE);
-- statements
-- name: badge
-- weight: 30
-- with: 1
-- with: 2500
-- with: 8888
SELECT COUNT(1) AS "cnt" FROM "notices" "n" WHERE "n"."recipient_id" = $1 AND "n"."seen_at" IS NULL;
-- name: list
-- weight: 10
-- with: 1
-- with: 2500
SELECT id, kind, payload FROM notices WHERE recipient_id = $1 AND seen_at IS NULL ORDER BY created_at DESC LIMIT 10;
-- name: seen
-- weight: 2
-- with: 4000
-- with: 17
UPDATE notices SET seen_at = now() WHERE recipient_id = $1 AND seen_at IS NULL;
-- expert
CREATE INDEX ON notices (recipient_id, created_at) WHERE seen_at IS NULL;
-- worse
CREATE INDEX ON notices (created_at) WHERE seen_at IS NULL;
-- worse
CREATE INDEX ON notices (kind, recipient_id);
