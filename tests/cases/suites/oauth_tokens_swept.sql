-- case: tokens have the unique index of the gem and another on the same column; those that ran out are swept in batches, which searches all
-- expect: create
-- schema
SELECT setseed(0.43);
CREATE TABLE oauth_access_tokens (id bigserial PRIMARY KEY, resource_owner_id bigint, application_id bigint NOT NULL, token varchar NOT NULL, refresh_token varchar, expires_at timestamp, revoked_at timestamp, created_at timestamp NOT NULL, scopes varchar);
INSERT INTO oauth_access_tokens (resource_owner_id, application_id, token, refresh_token, expires_at, revoked_at, created_at, scopes)
SELECT 1 + (power(random(), 2) * 30000)::int, 1 + g % 6, md5('t' || g), md5('r' || g), CASE WHEN random() < 0.6 THEN t + interval '300 days' + random() * interval '90 days' END, CASE WHEN random() < 0.3 THEN t END, t, 'read write'
  FROM (SELECT g, timestamp '2024-01-01' + g * interval '4 minutes' AS t FROM generate_series(1, 90000) AS g) AS s ORDER BY md5(g::text);
CREATE UNIQUE INDEX index_oauth_access_tokens_on_token ON oauth_access_tokens (token);
CREATE INDEX oauth_token_lookup ON oauth_access_tokens (token);
CREATE UNIQUE INDEX index_oauth_access_tokens_on_refresh_token ON oauth_access_tokens (refresh_token);
-- statements
-- name: authenticate
-- weight: 300
-- with: 'd26b1d2a3a6b7f4d0aa1a2b3c4d5e6f7'
SELECT "oauth_access_tokens".* FROM "oauth_access_tokens" WHERE "oauth_access_tokens"."token" = $1 AND "oauth_access_tokens"."revoked_at" IS NULL LIMIT 1;
-- name: refresh
-- weight: 50
-- with: 'd26b1d2a3a6b7f4d0aa1a2b3c4d5e6f7'
SELECT "oauth_access_tokens".* FROM "oauth_access_tokens" WHERE "oauth_access_tokens"."refresh_token" = $1 LIMIT 1;
-- name: sweep
-- weight: 20
-- with: '2024-10-30'
DELETE FROM "oauth_access_tokens" WHERE "oauth_access_tokens"."id" IN (SELECT "oauth_access_tokens"."id" FROM "oauth_access_tokens" WHERE "oauth_access_tokens"."expires_at" < $1 LIMIT 500);
-- name: devices of a person
-- weight: 40
-- with: 1
-- with: 20000
SELECT "oauth_access_tokens".* FROM "oauth_access_tokens" WHERE "oauth_access_tokens"."resource_owner_id" = $1 AND "oauth_access_tokens"."revoked_at" IS NULL ORDER BY "oauth_access_tokens"."created_at" DESC;
-- expert
CREATE INDEX ON oauth_access_tokens (expires_at);
CREATE INDEX ON oauth_access_tokens (resource_owner_id) WHERE revoked_at IS NULL;
DROP INDEX oauth_token_lookup;
-- worse
CREATE INDEX ON oauth_access_tokens (revoked_at);
