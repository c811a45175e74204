-- case: Ecto asks for friends from both ends, but the key leads from one end only; the requests of the famous are few and those answered many
-- expect: create
-- schema
SELECT setseed(0.21);
CREATE TABLE friendships (user_id bigint NOT NULL, friend_id bigint NOT NULL, accepted_at timestamp, inserted_at timestamp NOT NULL, PRIMARY KEY (user_id, friend_id));
INSERT INTO friendships SELECT a, b, CASE WHEN random() < 0.97 THEN t END, t
  FROM (SELECT DISTINCT ON (a, b) a, b, timestamp '2022-01-01' + (random() * 1000) * interval '1 day' AS t
          FROM (SELECT 1 + (random() * 15000)::int AS a, 1 + (power(random(), 4) * 15000)::int AS b FROM generate_series(1, 160000)) AS p WHERE a <> b) AS s;
-- statements
-- name: friends
-- weight: 60
-- with: 1
-- with: 14000
SELECT f0."friend_id" FROM "friendships" AS f0 WHERE (f0."user_id" = $1) AND (NOT (f0."accepted_at" IS NULL)) UNION ALL SELECT f0."user_id" FROM "friendships" AS f0 WHERE (f0."friend_id" = $1) AND (NOT (f0."accepted_at" IS NULL));
-- name: requests
-- weight: 120
-- with: 14000
-- with: 9000
-- with: 70000
SELECT f0."user_id", f0."inserted_at" FROM "friendships" AS f0 WHERE (f0."friend_id" = $1) AND (f0."accepted_at" IS NULL) ORDER BY f0."inserted_at" DESC LIMIT 20;
-- name: are they friends
-- weight: 200
-- with: 400, 3
-- with: 3, 400
SELECT TRUE FROM "friendships" AS f0 WHERE ((f0."user_id" = $1) AND (f0."friend_id" = $2)) LIMIT 1;
-- name: ask
-- weight: 10
-- with: 14999, 14998
INSERT INTO "friendships" ("user_id", "friend_id", "inserted_at") VALUES ($1, $2, '2025-01-01') ON CONFLICT DO NOTHING;
-- name: accept
-- weight: 8
-- with: 20, 30
UPDATE "friendships" SET "accepted_at" = '2025-01-01' WHERE "user_id" = $1 AND "friend_id" = $2;
-- name: unfriend
-- weight: 3
-- with: 21, 31
DELETE FROM "friendships" WHERE ("user_id" = $1 AND "friend_id" = $2) OR ("user_id" = $2 AND "friend_id" = $1);
-- expert
CREATE INDEX ON friendships (friend_id);
-- worse
CREATE INDEX ON friendships (accepted_at);
