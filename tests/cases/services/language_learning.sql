-- case: cards of learners: those due are fetched by learner, in the order they fell due; the key of learner and card makes the learner's own index superfluous
-- expect: create
-- schema
SELECT setseed(0.32);
CREATE TABLE "cards_deck" ("id" serial PRIMARY KEY, "language" varchar(5) NOT NULL, "title" varchar(100) NOT NULL);
INSERT INTO "cards_deck" ("language", "title") SELECT (ARRAY['es', 'fr', 'ja', 'de'])[1 + g % 4], 'Deck ' || g FROM generate_series(1, 200) AS g;
CREATE TABLE "cards_card" ("id" serial PRIMARY KEY, "deck_id" int NOT NULL, "front" varchar(100) NOT NULL, "back" varchar(100) NOT NULL, "position" int NOT NULL);
INSERT INTO "cards_card" ("deck_id", "front", "back", "position") SELECT 1 + g / 100, 'front ' || md5(g::text), 'back ' || md5(g::text), g % 100 FROM generate_series(0, 19999) AS g;
CREATE TABLE "cards_memory" ("id" bigserial PRIMARY KEY, "learner_id" int NOT NULL, "card_id" int NOT NULL, "due_at" timestamptz NOT NULL, "interval_days" int NOT NULL, "lapses" int NOT NULL, "suspended" boolean NOT NULL);
INSERT INTO "cards_memory" ("learner_id", "card_id", "due_at", "interval_days", "lapses", "suspended")
SELECT l, c, timestamptz '2024-05-01' + (random() * 60 - 3) * interval '1 day', 1 + (random() * 60)::int, 0, random() < 0.03 FROM (SELECT DISTINCT 1 + (power(random(), 4) * 3000)::int AS l, 1 + (random() * 19990)::int AS c FROM generate_series(1, 250000)) AS s ORDER BY md5((l * 20000 + c)::text);
CREATE INDEX "cards_card_deck_id_b1" ON "cards_card" ("deck_id");
CREATE UNIQUE INDEX "cards_memory_learner_id_card_id_uniq" ON "cards_memory" ("learner_id", "card_id");
CREATE INDEX "cards_memory_learner_id_b2" ON "cards_memory" ("learner_id");
-- statements
-- name: due
-- weight: 100
-- with: 1, '2024-05-01'
-- with: 300, '2024-05-01'
-- with: 2990, '2024-05-01'
-- with: 1, '2020-01-01'
SELECT "cards_memory"."id", "cards_memory"."card_id", "cards_memory"."due_at", "cards_card"."front", "cards_card"."back" FROM "cards_memory" INNER JOIN "cards_card" ON ("cards_memory"."card_id" = "cards_card"."id") WHERE ("cards_memory"."due_at" <= $2 AND "cards_memory"."learner_id" = $1 AND NOT "cards_memory"."suspended") ORDER BY "cards_memory"."due_at" ASC LIMIT 20;
-- name: how many are due
-- weight: 100
-- with: 1, '2024-05-01'
-- with: 2990, '2024-05-01'
SELECT COUNT(*) AS "__count" FROM "cards_memory" WHERE ("cards_memory"."due_at" <= $2 AND "cards_memory"."learner_id" = $1 AND NOT "cards_memory"."suspended");
-- name: known already
-- weight: 30
-- with: 300, 4000
SELECT 1 AS "a" FROM "cards_memory" WHERE ("cards_memory"."card_id" = $2 AND "cards_memory"."learner_id" = $1) LIMIT 1;
-- name: deck
-- weight: 40
-- with: 77
SELECT "cards_card"."id", "cards_card"."front" FROM "cards_card" WHERE "cards_card"."deck_id" = $1 ORDER BY "cards_card"."position" ASC;
-- name: of a deck I know
-- weight: 20
-- with: 300, 77
SELECT COUNT(*) AS "__count" FROM "cards_memory" INNER JOIN "cards_card" ON ("cards_memory"."card_id" = "cards_card"."id") WHERE ("cards_card"."deck_id" = $2 AND "cards_memory"."learner_id" = $1);
-- name: answered
-- weight: 100
-- with: '2024-05-09', 8, 120000
UPDATE "cards_memory" SET "due_at" = $1, "interval_days" = $2 WHERE "cards_memory"."id" = $3;
-- name: begin
-- weight: 20
-- with: 3100, 4000
INSERT INTO "cards_memory" ("learner_id", "card_id", "due_at", "interval_days", "lapses", "suspended") VALUES ($1, $2, '2024-05-01', 1, 0, false) RETURNING "cards_memory"."id";
-- expert
CREATE INDEX ON "cards_memory" ("learner_id", "due_at");
DROP INDEX cards_memory_learner_id_b2;
-- worse
CREATE INDEX ON "cards_memory" ("due_at");
