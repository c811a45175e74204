-- case: a board with cards that move all day: cards, labels of cards, a card, moving and counting all boards at night; all is fine as it is
-- expect: nothing
-- schema
SELECT setseed(0.102);
CREATE TABLE card (id serial PRIMARY KEY, "boardId" int NOT NULL, "listId" int NOT NULL, position double precision NOT NULL, title varchar NOT NULL, "assigneeId" int, "archivedAt" timestamptz, "updatedAt" timestamptz NOT NULL) WITH (fillfactor = 85);
INSERT INTO card ("boardId", "listId", position, title, "assigneeId", "archivedAt", "updatedAt")
SELECT b, b * 5 + g % 5, random() * 65536, 'card ' || md5(g::text), CASE WHEN random() < 0.6 THEN 1 + (random() * 900)::int END, CASE WHEN random() < 0.3 THEN timestamptz '2025-10-01' END, timestamptz '2025-01-01' + g * interval '5 minutes'
FROM (SELECT g, 1 + g / 60 AS b FROM generate_series(1, 90000) AS g) AS x;
CREATE INDEX card_board ON card ("boardId");
CREATE TABLE card_labels ("cardId" int NOT NULL, "labelId" int NOT NULL, PRIMARY KEY ("cardId", "labelId"));
INSERT INTO card_labels SELECT g, 1 + (g * 31) % 40 FROM generate_series(1, 90000, 2) AS g;
CREATE TABLE label (id serial PRIMARY KEY, name varchar NOT NULL);
INSERT INTO label (name) SELECT 'label ' || g FROM generate_series(1, 40) AS g;
-- statements
-- name: board
-- weight: 60
-- with: 5
-- with: 1200
-- with: 99999
SELECT "c"."id" AS "c_id", "c"."listId" AS "c_listId", "c"."position" AS "c_position", "c"."title" AS "c_title", "c"."assigneeId" AS "c_assigneeId", "l"."id" AS "l_id", "l"."name" AS "l_name" FROM "card" "c" LEFT JOIN "card_labels" "cl" ON "cl"."cardId" = "c"."id" LEFT JOIN "label" "l" ON "l"."id" = "cl"."labelId" WHERE "c"."boardId" = $1 AND "c"."archivedAt" IS NULL ORDER BY "c"."listId" ASC, "c"."position" ASC;
-- name: neighbours
-- weight: 60
-- with: 5, 26, 30000
-- with: 1200, 6003, 100
SELECT "c"."position" FROM "card" "c" WHERE "c"."boardId" = $1 AND "c"."listId" = $2 AND "c"."position" > $3 ORDER BY "c"."position" ASC LIMIT 1;
-- name: move
-- weight: 100
-- with: 305
-- with: 88000
UPDATE "card" SET "listId" = 7, "position" = 512.5, "updatedAt" = '2026-01-01' WHERE "id" = $1;
-- name: statistics of all, nightly
-- weight: 1
-- with: 0
SELECT "c"."boardId", count(*), count("c"."archivedAt"), max("c"."updatedAt") FROM "card" "c" WHERE "c"."boardId" > $1 GROUP BY "c"."boardId";
-- expert
-- worse
CREATE INDEX ON card ("boardId", "listId", position);
-- worse
CREATE INDEX ON card ("boardId", "listId", position) WHERE "archivedAt" IS NULL;
