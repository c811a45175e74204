-- case: downloads of podcasts are written all day and counted by episode and days; the index on the country is never read
-- expect: create
-- days: 40
-- schema
SELECT setseed(0.18);
CREATE TABLE "shows_show" ("id" serial PRIMARY KEY, "slug" varchar(60) NOT NULL UNIQUE, "title" varchar(200) NOT NULL);
INSERT INTO "shows_show" ("slug", "title") SELECT 'show-' || g, 'Show ' || g FROM generate_series(1, 1500) AS g;
CREATE TABLE "shows_episode" ("id" serial PRIMARY KEY, "show_id" int NOT NULL, "guid" uuid NOT NULL UNIQUE, "title" varchar(200) NOT NULL, "published_at" timestamptz);
INSERT INTO "shows_episode" ("show_id", "guid", "title", "published_at") SELECT 1 + (power(random(), 2) * 1490)::int, md5(g::text)::uuid, 'Episode ' || md5(g::text), CASE WHEN random() < 0.97 THEN timestamptz '2020-01-01' + g * interval '1 hour' END FROM generate_series(1, 40000) AS g;
CREATE TABLE "stats_download" ("id" bigserial PRIMARY KEY, "episode_id" int NOT NULL, "at" timestamptz NOT NULL, "ip_hash" bigint NOT NULL, "country" varchar(2) NOT NULL, "agent_id" smallint NOT NULL);
INSERT INTO "stats_download" ("episode_id", "at", "ip_hash", "country", "agent_id") SELECT 1 + (power(random(), 6) * 39900)::int, timestamptz '2024-01-01' + g * interval '50 seconds', (random() * 1000000)::bigint, (ARRAY['AT', 'DE', 'DE', 'DE', 'CH', 'US'])[1 + (random() * 5)::int], (random() * 20)::int FROM generate_series(1, 290000) AS g;
CREATE INDEX "shows_episode_show_id_0a51cd3f" ON "shows_episode" ("show_id");
CREATE INDEX "stats_download_episode_id_99bd1e02" ON "stats_download" ("episode_id");
CREATE INDEX "stats_download_country_4cf0aa17" ON "stats_download" ("country");
-- statements
-- name: feed
-- weight: 100
-- with: 3, '2024-06-10'
-- with: 1200, '2024-06-10'
SELECT "shows_episode"."id", "shows_episode"."guid", "shows_episode"."title", "shows_episode"."published_at" FROM "shows_episode" WHERE ("shows_episode"."show_id" = $1 AND "shows_episode"."published_at" <= $2) ORDER BY "shows_episode"."published_at" DESC LIMIT 100;
-- name: counted already
-- weight: 200
-- with: 1, 512345, '2024-06-14 12:00'
-- with: 20000, 7, '2024-06-14 12:00'
SELECT 1 AS "a" FROM "stats_download" WHERE ("stats_download"."at" >= $3 AND "stats_download"."episode_id" = $1 AND "stats_download"."ip_hash" = $2) LIMIT 1;
-- name: downloads of the week
-- weight: 20
-- with: 1, '2024-06-08'
-- with: 400, '2024-06-08'
-- with: 39000, '2024-06-08'
SELECT COUNT(*) AS "__count" FROM "stats_download" WHERE ("stats_download"."episode_id" = $1 AND "stats_download"."at" >= $2);
-- name: countries of the week
-- weight: 5
-- with: 1, '2024-06-08'
SELECT "stats_download"."country", COUNT("stats_download"."id") AS "n" FROM "stats_download" WHERE ("stats_download"."episode_id" = $1 AND "stats_download"."at" >= $2) GROUP BY "stats_download"."country" ORDER BY "n" DESC;
-- name: episode
-- weight: 100
-- with: 'c4ca4238-a0b9-2382-0dcc-509a6f75849b'
SELECT "shows_episode"."id", "shows_episode"."show_id" FROM "shows_episode" WHERE "shows_episode"."guid" = $1 LIMIT 21;
-- name: download
-- weight: 200
-- with: 40, '2024-06-15 10:00', 99
INSERT INTO "stats_download" ("episode_id", "at", "ip_hash", "country", "agent_id") VALUES ($1, $2, $3, 'AT', 3) RETURNING "stats_download"."id";
-- expert
CREATE INDEX ON "stats_download" ("episode_id", "at");
DROP INDEX stats_download_episode_id_99bd1e02;
DROP INDEX stats_download_country_4cf0aa17;
-- worse
CREATE INDEX ON "stats_download" ("at");
