-- case: request counters per key and minute are counted up all day and swept away once; an index of the minute would spoil the cheap updates, and the key begins with it already
-- expect: nothing
-- schema
SELECT setseed(0.37);
CREATE TABLE rate_counters (minute int NOT NULL, api_key int NOT NULL, hits int NOT NULL, last_hit timestamp NOT NULL, PRIMARY KEY (minute, api_key)) WITH (fillfactor = 70);
INSERT INTO rate_counters SELECT m, k, (random() * 60)::int, timestamp '2025-01-01' + m * interval '1 minute' FROM generate_series(1, 1440) AS m, generate_series(1, 100) AS k WHERE random() < 0.9;
CREATE TABLE api_keys (id int PRIMARY KEY, token varchar(32) NOT NULL UNIQUE, per_minute int NOT NULL, revoked boolean NOT NULL);
INSERT INTO api_keys SELECT g, md5('k' || g), 60, g % 30 = 0 FROM generate_series(1, 100) AS g;
-- statements
-- name: count up
-- weight: 5000
-- with: 1440, 7
-- with: 1441, 7
INSERT INTO "rate_counters" ("minute", "api_key", "hits", "last_hit") VALUES ($1, $2, 1, '2025-01-02') ON CONFLICT ("minute", "api_key") DO UPDATE SET "hits" = "rate_counters"."hits" + 1, "last_hit" = EXCLUDED."last_hit" RETURNING "hits";
-- name: key
-- weight: 5000
-- with: 'no such token'
SELECT "api_keys"."id", "api_keys"."per_minute" FROM "api_keys" WHERE "api_keys"."token" = $1 AND NOT "api_keys"."revoked";
-- name: busiest of the minute
-- weight: 30
-- with: 1440
SELECT "rate_counters"."api_key", "rate_counters"."hits" FROM "rate_counters" WHERE "rate_counters"."minute" = $1 ORDER BY "rate_counters"."hits" DESC LIMIT 10;
-- name: sweep
-- weight: 1
-- with: 60
DELETE FROM "rate_counters" WHERE "rate_counters"."minute" < $1;
