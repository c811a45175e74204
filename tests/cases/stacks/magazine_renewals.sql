-- case: renewals that are due are few, but nearly all subscriptions are active, so the index of the status finds those past due and nothing else
-- expect: create
-- schema
SELECT setseed(0.41);
CREATE TABLE subscriptions (id bigserial PRIMARY KEY, reader_id bigint NOT NULL, magazine_id int NOT NULL, status varchar(12) NOT NULL, renews_on date NOT NULL, failures int NOT NULL DEFAULT 0, inserted_at timestamp NOT NULL);
INSERT INTO subscriptions (reader_id, magazine_id, status, renews_on, inserted_at)
SELECT 1 + (power(random(), 1.5) * 60000)::int, 1 + (power(random(), 3) * 80)::int, CASE WHEN random() < 0.96 THEN 'active' WHEN random() < 0.9 THEN 'ended' ELSE 'past_due' END, date '2025-06-01' + (random() * 365)::int, timestamp '2023-01-01' + g * interval '5 minutes' FROM generate_series(1, 110000) AS g;
CREATE INDEX subscriptions_status_index ON subscriptions (status);
CREATE UNIQUE INDEX subscriptions_reader_id_magazine_id_id_index ON subscriptions (reader_id, magazine_id, id);
-- statements
-- name: due
-- weight: 24
-- with: '2025-06-01'
-- with: '2025-05-01'
SELECT s0."id", s0."reader_id", s0."renews_on" FROM "subscriptions" AS s0 WHERE (s0."status" = 'active') AND (s0."renews_on" <= $1) ORDER BY s0."renews_on" LIMIT 500;
-- name: of a reader
-- weight: 200
-- with: 1
-- with: 59000
SELECT s0."id", s0."magazine_id", s0."status", s0."renews_on" FROM "subscriptions" AS s0 WHERE (s0."reader_id" = $1);
-- name: past due
-- weight: 12
SELECT s0."id", s0."reader_id", s0."failures" FROM "subscriptions" AS s0 WHERE (s0."status" = 'past_due');
-- name: renewed
-- weight: 30
-- with: 100000
UPDATE "subscriptions" SET "renews_on" = '2026-06-01' WHERE "id" = $1;
-- name: how many readers
-- weight: 2
-- with: 81
SELECT count(*) FROM "subscriptions" AS s0 WHERE (s0."magazine_id" = $1) AND (s0."status" = 'active');
-- expert
CREATE INDEX ON subscriptions (renews_on) WHERE status = 'active';
-- or
CREATE INDEX ON subscriptions (renews_on);
-- worse
CREATE INDEX ON subscriptions (magazine_id);
