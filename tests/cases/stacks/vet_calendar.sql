-- case: TypeORM joins the animal to each visit; the room index is the beginning of a longer one, and nothing leads from the animal to its visits
-- expect: create
-- schema
SELECT setseed(0.11);
CREATE TABLE animal (id serial PRIMARY KEY, name varchar NOT NULL, species varchar NOT NULL, "ownerId" int NOT NULL);
INSERT INTO animal (name, species, "ownerId") SELECT 'animal ' || g, (ARRAY['dog','cat','rabbit','horse'])[1 + (power(random(), 2) * 4)::int % 4], 1 + (random() * 14000)::int FROM generate_series(1, 20000) AS g;
CREATE TABLE visit (id serial PRIMARY KEY, "animalId" int NOT NULL REFERENCES animal, "roomId" int NOT NULL, "startsAt" timestamptz NOT NULL, state varchar NOT NULL, notes text NOT NULL);
INSERT INTO visit ("animalId", "roomId", "startsAt", state, notes)
SELECT 1 + (power(random(), 3) * 19999)::int, 1 + (power(random(), 2) * 11)::int, timestamptz '2023-01-01 08:00+00' + g * interval '7 minutes', CASE WHEN random() < 0.93 THEN 'done' ELSE 'missed' END, repeat(md5(g::text), 3)
  FROM generate_series(1, 130000) AS g;
CREATE INDEX "IDX_visit_room" ON visit ("roomId");
CREATE INDEX "IDX_visit_room_start" ON visit ("roomId", "startsAt");
CREATE INDEX "IDX_animal_owner" ON animal ("ownerId");
-- statements
-- name: day of a room
-- weight: 60
-- with: 1, '2024-03-04 00:00+00', '2024-03-05 00:00+00'
-- with: 12, '2024-05-06 00:00+00', '2024-05-07 00:00+00'
SELECT "visit"."id" AS "visit_id", "visit"."startsAt" AS "visit_startsAt", "visit"."state" AS "visit_state", "animal"."id" AS "animal_id", "animal"."name" AS "animal_name" FROM "visit" "visit" LEFT JOIN "animal" "animal" ON "animal"."id" = "visit"."animalId" WHERE "visit"."roomId" = $1 AND "visit"."startsAt" >= $2 AND "visit"."startsAt" < $3 ORDER BY "visit"."startsAt" ASC;
-- name: record of an animal
-- weight: 40
-- with: 1
-- with: 17000
-- with: 99999
SELECT "visit"."id" AS "visit_id", "visit"."startsAt" AS "visit_startsAt", "visit"."notes" AS "visit_notes" FROM "visit" "visit" WHERE "visit"."animalId" = $1 ORDER BY "visit"."startsAt" DESC LIMIT 10;
-- name: animals of an owner
-- weight: 20
-- with: 77
SELECT "animal"."id" AS "animal_id", "animal"."name" AS "animal_name" FROM "animal" "animal" WHERE "animal"."ownerId" = $1;
-- name: book
-- weight: 30
-- with: 500, 3, '2026-01-01 10:00+00'
INSERT INTO "visit"("animalId", "roomId", "startsAt", "state", "notes") VALUES ($1, $2, $3, 'booked', '') RETURNING "id";
-- expert
CREATE INDEX ON visit ("animalId", "startsAt");
DROP INDEX "IDX_visit_room";
-- worse
CREATE INDEX ON visit ("startsAt");
-- worse
DROP INDEX "IDX_visit_room_start";
