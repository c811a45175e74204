-- case: the home timeline asks whom one follows, and the unique pair begins with the one who is followed
-- expect: create
-- schema
SELECT setseed(0.34);
CREATE TABLE follows (id bigserial PRIMARY KEY, account_id bigint NOT NULL, target_account_id bigint NOT NULL, show_reblogs boolean NOT NULL DEFAULT true, created_at timestamp NOT NULL);
INSERT INTO follows (account_id, target_account_id, created_at)
SELECT DISTINCT ON (a, b) a, b, timestamp '2023-01-01' + g * interval '1 minute' FROM (SELECT g, 1 + (power(random(), 2) * 9000)::int AS a, 1 + (power(random(), 3) * 9000)::int AS b FROM generate_series(1, 120000) AS g) AS s WHERE a <> b;
CREATE UNIQUE INDEX index_follows_on_target_account_id_and_account_id ON follows (target_account_id, account_id);
CREATE TABLE follow_requests (id bigserial PRIMARY KEY, account_id bigint NOT NULL, target_account_id bigint NOT NULL);
INSERT INTO follow_requests (account_id, target_account_id) SELECT g, g + 1 FROM generate_series(1, 50) AS g;
-- statements
-- name: ids followed
-- weight: 100
-- with: 1
-- with: 5000
-- with: 100000
SELECT "follows"."target_account_id" FROM "follows" WHERE "follows"."account_id" = $1;
-- name: how many
-- weight: 50
-- with: 10
-- with: 8000
SELECT COUNT(*) FROM "follows" WHERE "follows"."account_id" = $1;
-- name: relationships
-- weight: 90
-- with: 4, 1, 2, 3, 77
-- with: 8000, 11, 12, 13, 14
SELECT "follows"."target_account_id", "follows"."show_reblogs" FROM "follows" WHERE "follows"."target_account_id" IN ($2, $3, $4, $5) AND "follows"."account_id" = $1;
-- name: my requests
-- weight: 90
-- with: 3
SELECT "follow_requests".* FROM "follow_requests" WHERE "follow_requests"."account_id" = $1;
-- expert
CREATE INDEX ON follows (account_id, target_account_id);
-- worse
CREATE INDEX ON follow_requests (account_id);
