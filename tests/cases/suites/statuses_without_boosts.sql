-- case: a profile's own posts without boosts, older than the last one seen; some accounts boost only, and their page reads all they ever did
-- expect: create
-- schema
SELECT setseed(0.33);
CREATE TABLE statuses (id bigint PRIMARY KEY, uri varchar, text text NOT NULL DEFAULT '', account_id bigint NOT NULL, in_reply_to_id bigint, reblog_of_id bigint, visibility int NOT NULL DEFAULT 0, sensitive boolean NOT NULL DEFAULT false, deleted_at timestamp, created_at timestamp NOT NULL, updated_at timestamp NOT NULL);
INSERT INTO statuses
SELECT g * 100, 'https://example.org/' || g, repeat('toot ', 3 + g % 20), a, CASE WHEN random() < 0.3 THEN g * 100 - 700 END,
       CASE WHEN a IN (1, 2, 3) AND g > 3000 OR random() < 0.55 THEN g * 50 END, (power(random(), 3) * 3)::int, false, CASE WHEN random() < 0.02 THEN t END, t, t
  FROM (SELECT g, 1 + (power(random(), 4) * 3000)::int AS a, timestamp '2023-01-01' + g * interval '5 minutes' AS t FROM generate_series(1, 160000) AS g) AS s;
CREATE INDEX index_statuses_account ON statuses (account_id, id DESC);
CREATE INDEX index_statuses_on_reblog_of_id_and_account_id ON statuses (reblog_of_id, account_id);
-- statements
-- name: profile
-- weight: 100
-- with: 1, 16000100
-- with: 2, 15000000
-- with: 40, 16000100
-- with: 2900, 16000100
SELECT "statuses"."id", "statuses"."updated_at" FROM "statuses" WHERE "statuses"."account_id" = $1 AND "statuses"."deleted_at" IS NULL AND "statuses"."visibility" IN (0, 1) AND "statuses"."reblog_of_id" IS NULL AND "statuses"."id" < $2 ORDER BY "statuses"."id" DESC LIMIT 20;
-- name: did I boost it
-- weight: 60
-- with: 5000000, 30
SELECT 1 AS one FROM "statuses" WHERE "statuses"."deleted_at" IS NULL AND "statuses"."reblog_of_id" = $1 AND "statuses"."account_id" = $2 LIMIT 1;
-- expert
CREATE INDEX ON statuses (account_id, id DESC) WHERE deleted_at IS NULL AND reblog_of_id IS NULL;
-- worse
CREATE INDEX ON statuses (visibility, id);
