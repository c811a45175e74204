-- case: a newsletter sender: batches not yet sent are claimed by campaign, people are found by their address in any case, and one index begins a unique one
-- expect: create
-- schema
SELECT setseed(0.19);
CREATE TABLE subscribers (id bigserial PRIMARY KEY, list_id bigint NOT NULL, email varchar NOT NULL, state varchar NOT NULL, confirmed_at timestamp);
INSERT INTO subscribers (list_id, email, state, confirmed_at) SELECT 1 + (power(random(), 3) * 60)::int, 'Person.' || g || '@Example.test', CASE WHEN random() < 0.9 THEN 'active' ELSE 'unsubscribed' END, timestamp '2022-01-01' + g * interval '5 minutes' FROM generate_series(1, 90000) AS g;
CREATE TABLE deliveries (id bigserial PRIMARY KEY, campaign_id bigint NOT NULL, subscriber_id bigint NOT NULL, sent_at timestamp, opened_at timestamp, clicks int NOT NULL DEFAULT 0);
INSERT INTO deliveries (campaign_id, subscriber_id, sent_at, opened_at) SELECT 1 + g / 5200, (g % 5200) * 17 + 1, CASE WHEN g < 252000 THEN t END, CASE WHEN g < 252000 AND random() < 0.2 THEN t + random() * interval '2 days' END FROM (SELECT g, timestamp '2023-01-01' + g * interval '2 minutes' AS t FROM generate_series(1, 260000) AS g) AS d;
CREATE INDEX index_subscribers_on_list_id ON subscribers (list_id);
CREATE UNIQUE INDEX index_deliveries_on_campaign_id_and_subscriber_id ON deliveries (campaign_id, subscriber_id);
CREATE INDEX index_deliveries_on_campaign_id ON deliveries (campaign_id);
CREATE INDEX index_deliveries_on_subscriber_id ON deliveries (subscriber_id);
-- statements
-- name: batch
-- weight: 60
-- with: 49, 100
-- with: 50, 100
-- with: 12, 100
SELECT "deliveries".* FROM "deliveries" WHERE "deliveries"."campaign_id" = $1 AND "deliveries"."sent_at" IS NULL ORDER BY "deliveries"."id" ASC LIMIT $2 FOR UPDATE SKIP LOCKED;
-- name: who is it
-- weight: 30
-- with: 'person.77@example.test', 1
-- with: 'nobody@example.test', 3
SELECT "subscribers".* FROM "subscribers" WHERE LOWER("subscribers"."email") = LOWER($1) AND "subscribers"."list_id" = $2 LIMIT 1;
-- name: history of a person
-- weight: 20
-- with: 18
-- with: 40000
SELECT "deliveries".* FROM "deliveries" WHERE "deliveries"."subscriber_id" = $1 ORDER BY "deliveries"."sent_at" DESC;
-- name: opened
-- weight: 5
-- with: 40
SELECT COUNT(*) FROM "deliveries" WHERE "deliveries"."campaign_id" = $1 AND "deliveries"."opened_at" IS NOT NULL;
-- name: sent
-- weight: 200
-- with: '2024-01-01', 259000
UPDATE "deliveries" SET "sent_at" = $1 WHERE "deliveries"."id" = $2;
-- name: open
-- weight: 60
-- with: '2024-01-01', 40, 18
UPDATE "deliveries" SET "opened_at" = $1 WHERE "deliveries"."campaign_id" = $2 AND "deliveries"."subscriber_id" = $3;
-- name: click
-- weight: 20
-- with: 251000
UPDATE "deliveries" SET "clicks" = COALESCE("clicks", 0) + 1 WHERE "deliveries"."id" = $1;
-- name: subscribe
-- weight: 10
-- with: 3, 'New@Example.test'
INSERT INTO "subscribers" ("list_id", "email", "state") VALUES ($1, $2, 'active') RETURNING "id";
-- name: size of a list
-- weight: 5
-- with: 45
SELECT COUNT(*) FROM "subscribers" WHERE "subscribers"."list_id" = $1 AND "subscribers"."state" = 'active';
-- expert
CREATE INDEX ON deliveries (campaign_id, id) WHERE sent_at IS NULL;
CREATE INDEX ON subscribers (lower(email));
DROP INDEX index_deliveries_on_campaign_id;
-- worse
CREATE INDEX ON deliveries (opened_at);
-- worse
DROP INDEX index_deliveries_on_subscriber_id;
