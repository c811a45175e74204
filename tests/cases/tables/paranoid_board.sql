-- case: a board of cards (Sequelize, paranoid): nearly everything on an old board is deleted, and the index of the time of deletion finds nothing
-- expect: create
-- days: 40
-- schema
SELECT setseed(0.511);
CREATE TABLE "Cards" (id serial PRIMARY KEY, "boardId" int NOT NULL, "laneId" int NOT NULL, position double precision NOT NULL, title text NOT NULL, "ownerId" int, "dueDate" date, "createdAt" timestamptz NOT NULL, "deletedAt" timestamptz);
INSERT INTO "Cards" ("boardId", "laneId", position, title, "ownerId", "dueDate", "createdAt", "deletedAt")
SELECT b, b * 10 + g % 5, random() * 65536, 'Card ' || md5(g::text), CASE WHEN random() < 0.6 THEN 1 + (random() * 900)::int END, CASE WHEN random() < 0.4 THEN date '2025-01-01' + (random() * 300)::int END, timestamptz '2024-01-01' + g * interval '4 minutes', CASE WHEN random() < CASE WHEN b <= 20 THEN 0.97 ELSE 0.4 END THEN timestamptz '2024-06-01' + g * interval '4 minutes' END
FROM (SELECT g, 1 + (power(random(), 3) * 1200)::int AS b FROM generate_series(1, 150000) AS g) AS x;
CREATE INDEX cards_board_id ON "Cards" ("boardId");
CREATE INDEX cards_deleted_at ON "Cards" ("deletedAt");
CREATE INDEX cards_owner_id ON "Cards" ("ownerId");
-- statements
-- name: board
-- weight: 200
-- with: 1
-- with: 15
-- with: 1100
-- with: 5000
SELECT "id", "laneId", "position", "title", "ownerId", "dueDate" FROM "Cards" AS "Card" WHERE ("Card"."deletedAt" IS NULL AND "Card"."boardId" = $1) ORDER BY "Card"."laneId" ASC, "Card"."position" ASC;
-- name: last of a lane
-- weight: 60
-- with: 1, 11
-- with: 900, 9002
SELECT max("position") AS "max" FROM "Cards" AS "Card" WHERE ("Card"."deletedAt" IS NULL AND "Card"."boardId" = $1 AND "Card"."laneId" = $2);
-- name: due of an owner
-- weight: 60
-- with: 5, '2025-02-01'
-- with: 880, '2025-02-01'
SELECT "id", "boardId", "title", "dueDate" FROM "Cards" AS "Card" WHERE ("Card"."deletedAt" IS NULL AND "Card"."ownerId" = $1 AND "Card"."dueDate" <= $2) ORDER BY "Card"."dueDate" ASC;
-- name: move
-- weight: 100
-- with: 4711, 12, 77.5
UPDATE "Cards" SET "laneId"=$2,"position"=$3 WHERE ("deletedAt" IS NULL AND "id" = $1);
-- name: delete
-- weight: 20
-- with: 4712
UPDATE "Cards" SET "deletedAt"=now() WHERE ("deletedAt" IS NULL AND "id" = $1);
-- expert
CREATE INDEX ON "Cards" ("boardId", "laneId") WHERE "deletedAt" IS NULL;
DROP INDEX cards_deleted_at;
