-- case: members of teams (Rails): the reference to the team has an index besides the unique pair that begins with it; the one of the user stays
-- expect: drop
-- schema
CREATE TABLE teams (id bigint PRIMARY KEY, name varchar NOT NULL);
CREATE TABLE memberships (
  id bigserial PRIMARY KEY,
  team_id bigint NOT NULL,
  user_id bigint NOT NULL,
  role varchar NOT NULL,
  created_at timestamp(6) NOT NULL
);
SELECT setseed(0.32);
INSERT INTO teams SELECT g, 'Team ' || md5(g::text) FROM generate_series(1, 4000) g;
INSERT INTO memberships (team_id, user_id, role, created_at)
SELECT t, u, (ARRAY['member','member','guest','admin'])[1 + t % 4], '2025-01-01' FROM (
  SELECT DISTINCT 1 + floor(4000 * power(random(), 2))::int AS t, 1 + floor(30000 * power(random(), 2))::int AS u FROM generate_series(1, 180000) g) x;
CREATE INDEX index_memberships_on_team_id ON memberships (team_id);
CREATE INDEX index_memberships_on_user_id ON memberships (user_id);
CREATE UNIQUE INDEX index_memberships_on_team_id_and_user_id ON memberships (team_id, user_id);
-- statements
-- name: is he a member
-- weight: 30
-- with: 5, 17
-- with: 3999, 29000
SELECT 1 AS one FROM "memberships" WHERE "memberships"."team_id" = $1 AND "memberships"."user_id" = $2 LIMIT 1;
-- name: members
-- weight: 10
-- with: 3
-- with: 3900
SELECT "memberships".* FROM "memberships" WHERE "memberships"."team_id" = $1;
-- name: my teams
-- weight: 20
-- with: 10
-- with: 28000
SELECT "teams".* FROM "teams" INNER JOIN "memberships" ON "teams"."id" = "memberships"."team_id" WHERE "memberships"."user_id" = $1 ORDER BY "teams"."name" ASC;
-- name: join
-- weight: 5
INSERT INTO "memberships" ("team_id", "user_id", "role", "created_at") VALUES (3999, 40000, 'member', '2026-01-01') RETURNING "id";
-- expert
DROP INDEX index_memberships_on_team_id;
-- worse
DROP INDEX index_memberships_on_user_id;
