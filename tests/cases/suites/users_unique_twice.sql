-- case: the address of a user is unique by constraint and indexed once more by migration; the lower one and the partial one on the reset token are something else
-- expect: drop
-- schema
SELECT setseed(0.53);
CREATE TABLE auth_users (id serial PRIMARY KEY, email varchar(254) NOT NULL UNIQUE, username varchar(60) NOT NULL, reset_token varchar(64), organization_id int NOT NULL, is_active boolean NOT NULL, last_login timestamptz);
INSERT INTO auth_users (email, username, reset_token, organization_id, is_active, last_login) SELECT 'User' || g || '@example.org', 'User' || g, CASE WHEN g % 300 = 0 THEN md5(g::text) END, 1 + g % 500, g % 20 <> 0, now() FROM generate_series(1, 60000) AS g;
CREATE INDEX auth_users_email_idx ON auth_users (email);
CREATE UNIQUE INDEX auth_users_username_lower ON auth_users (lower(username));
CREATE UNIQUE INDEX auth_users_reset_token ON auth_users (reset_token) WHERE reset_token IS NOT NULL;
CREATE INDEX auth_users_organization_id ON auth_users (organization_id);
-- statements
-- name: sign in
-- weight: 100
-- with: 'User77@example.org'
SELECT "auth_users"."id", "auth_users"."email", "auth_users"."username", "auth_users"."is_active" FROM "auth_users" WHERE "auth_users"."email" = $1 LIMIT 21;
-- name: by name
-- weight: 50
-- with: 'USER500'
SELECT "auth_users"."id", "auth_users"."username" FROM "auth_users" WHERE LOWER("auth_users"."username") = LOWER($1);
-- name: reset
-- weight: 10
-- with: 'nothing'
SELECT "auth_users"."id" FROM "auth_users" WHERE "auth_users"."reset_token" = $1;
-- name: of an organization
-- weight: 30
-- with: 44
SELECT "auth_users"."id", "auth_users"."email" FROM "auth_users" WHERE ("auth_users"."organization_id" = $1 AND "auth_users"."is_active") ORDER BY "auth_users"."email";
-- expert
DROP INDEX auth_users_email_idx;
-- worse
DROP INDEX auth_users_organization_id;
