-- case: Devise looks for accounts by address, token and remember key, and each of them has its unique index; most tokens are null
-- expect: nothing
-- schema
SELECT setseed(0.36);
CREATE TABLE accounts (id bigserial PRIMARY KEY, email varchar NOT NULL, encrypted_password varchar NOT NULL, reset_password_token varchar, confirmation_token varchar, confirmed_at timestamp, sign_in_count int NOT NULL DEFAULT 0, current_sign_in_at timestamp, locked_at timestamp);
INSERT INTO accounts (email, encrypted_password, reset_password_token, confirmation_token, confirmed_at, sign_in_count)
SELECT 'person' || g || '@example.' || CASE WHEN g % 3 = 0 THEN 'org' ELSE 'com' END, md5(g::text), CASE WHEN random() < 0.01 THEN md5('r' || g) END, CASE WHEN random() < 0.4 THEN md5('c' || g) END, CASE WHEN random() < 0.96 THEN timestamp '2024-01-01' END, (power(random(), 4) * 500)::int
  FROM generate_series(1, 90000) AS g;
CREATE UNIQUE INDEX index_accounts_on_email ON accounts (email);
CREATE UNIQUE INDEX index_accounts_on_reset_password_token ON accounts (reset_password_token);
CREATE UNIQUE INDEX index_accounts_on_confirmation_token ON accounts (confirmation_token);
CREATE TABLE identities (id bigserial PRIMARY KEY, account_id bigint NOT NULL REFERENCES accounts, provider varchar NOT NULL, uid varchar NOT NULL);
INSERT INTO identities (account_id, provider, uid) SELECT g, 'hub', md5('u' || g) FROM generate_series(1, 90000, 2) AS g;
CREATE UNIQUE INDEX index_identities_on_uid_and_provider ON identities (uid, provider);
CREATE INDEX index_identities_on_account_id ON identities (account_id);
-- statements
-- name: sign in
-- weight: 300
-- with: 'person77@example.com'
-- with: 'nobody@example.com'
SELECT "accounts".* FROM "accounts" WHERE "accounts"."email" = $1 ORDER BY "accounts"."id" ASC LIMIT 1;
-- name: current
-- weight: 900
-- with: 4711
SELECT "accounts".* FROM "accounts" WHERE "accounts"."id" = $1 ORDER BY "accounts"."id" ASC LIMIT 1;
-- name: track
-- weight: 300
-- with: 4711
UPDATE "accounts" SET "current_sign_in_at" = '2025-01-01', "sign_in_count" = "sign_in_count" + 1 WHERE "accounts"."id" = $1;
-- name: reset
-- weight: 6
-- with: 'no such token'
SELECT "accounts".* FROM "accounts" WHERE "accounts"."reset_password_token" = $1 ORDER BY "accounts"."id" ASC LIMIT 1;
-- name: confirm
-- weight: 6
-- with: 'no such token'
SELECT "accounts".* FROM "accounts" WHERE "accounts"."confirmation_token" = $1 ORDER BY "accounts"."id" ASC LIMIT 1;
-- name: from outside
-- weight: 100
-- with: 'hub', 'no such uid'
SELECT "accounts".* FROM "accounts" INNER JOIN "identities" ON "identities"."account_id" = "accounts"."id" WHERE "identities"."provider" = $1 AND "identities"."uid" = $2 LIMIT 1;
-- name: leave
-- weight: 1
-- with: 4
DELETE FROM "accounts" WHERE "accounts"."id" = $1;
