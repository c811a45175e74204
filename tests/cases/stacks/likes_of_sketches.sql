-- case: who liked a sketch is asked with the newest first, but the unique pair begins with the person; the counter on the sketch must stay cheap
-- expect: create
-- schema
SELECT setseed(0.42);
CREATE TABLE sketches (id serial PRIMARY KEY, artist_id int NOT NULL, title varchar(80) NOT NULL, likes_count int NOT NULL DEFAULT 0) WITH (fillfactor = 80);
INSERT INTO sketches (artist_id, title) SELECT 1 + (power(random(), 3) * 2000)::int, 'sketch ' || g FROM generate_series(1, 30000) AS g;
CREATE INDEX sketches_artist ON sketches (artist_id);
CREATE TABLE likes (person_id int NOT NULL, sketch_id int NOT NULL REFERENCES sketches ON DELETE CASCADE, created_at timestamptz NOT NULL, PRIMARY KEY (person_id, sketch_id));
INSERT INTO likes SELECT p, s, timestamptz '2024-01-01' + random() * interval '500 days' FROM (SELECT DISTINCT (random() * 20000)::int AS p, 1 + (power(random(), 4) * 29999)::int AS s FROM generate_series(1, 160000)) AS d;
CREATE INDEX likes_created_at ON likes (created_at);
-- statements
-- name: who liked it
-- weight: 80
-- with: 1, 20
-- with: 29000, 20
SELECT "like"."person_id" AS "like_person_id", "like"."created_at" AS "like_created_at" FROM "likes" "like" WHERE "like"."sketch_id" = $1 ORDER BY "like"."created_at" DESC LIMIT $2;
-- name: do I like it
-- weight: 300
-- with: 500, 3
SELECT 1 AS "row_exists" FROM "likes" "like" WHERE "like"."person_id" = $1 AND "like"."sketch_id" = $2 LIMIT 1;
-- name: sketches of an artist
-- weight: 60
-- with: 1900
SELECT "sketch"."id" AS "sketch_id", "sketch"."title" AS "sketch_title", "sketch"."likes_count" AS "sketch_likes_count" FROM "sketches" "sketch" WHERE "sketch"."artist_id" = $1 ORDER BY "sketch"."likes_count" DESC LIMIT 12;
-- name: like
-- weight: 100
-- with: 500, 3
INSERT INTO "likes"("person_id", "sketch_id", "created_at") VALUES ($1, $2, '2025-06-01') ON CONFLICT DO NOTHING;
-- name: counter
-- weight: 100
-- with: 3
UPDATE "sketches" SET "likes_count" = "likes_count" + 1 WHERE "id" = $1;
-- name: newest likes
-- weight: 40
SELECT "like"."person_id", "like"."sketch_id" FROM "likes" "like" ORDER BY "like"."created_at" DESC LIMIT 30;
-- name: remove a sketch
-- weight: 2
-- with: 28000
DELETE FROM "sketches" WHERE "id" = $1;
-- expert
CREATE INDEX ON likes (sketch_id, created_at);
-- worse
CREATE INDEX ON likes (sketch_id);
-- worse
DROP INDEX likes_created_at;
-- worse
DROP INDEX sketches_artist;
