-- case: comments of any record (Rails): read by type and key together, while only the type is indexed
-- expect: create
-- most: 2
-- schema
CREATE TABLE "comments" (
  "id" bigserial PRIMARY KEY,
  "commentable_type" varchar NOT NULL,
  "commentable_id" bigint NOT NULL,
  "author_id" bigint NOT NULL,
  "body" text NOT NULL,
  "created_at" timestamp(6) NOT NULL,
  "updated_at" timestamp(6) NOT NULL
);
SELECT setseed(0.11);
INSERT INTO "comments" ("commentable_type", "commentable_id", "author_id", "body", "created_at", "updated_at")
SELECT CASE WHEN random() < 0.85 THEN 'Ticket' WHEN random() < 0.7 THEN 'Project' ELSE 'Invoice' END, 1 + floor(20000 * power(random(), 2))::int,
  1 + floor(800 * power(random(), 2))::int, repeat(md5(g::text), 4), '2025-01-01'::timestamp + g * interval '2 minutes', '2025-01-01'::timestamp + g * interval '2 minutes'
FROM generate_series(1, 200000) g;
CREATE INDEX index_comments_on_commentable_type ON "comments" ("commentable_type");
CREATE INDEX index_comments_on_author_id ON "comments" ("author_id");
-- statements
-- name: thread of a record
-- weight: 30
-- with: 1, 'Ticket'
-- with: 12000, 'Ticket'
-- with: 500, 'Invoice'
-- with: 999999, 'Project'
SELECT "comments".* FROM "comments" WHERE "comments"."commentable_id" = $1 AND "comments"."commentable_type" = $2 ORDER BY "comments"."created_at" ASC;
-- name: preload of a list
-- weight: 10
SELECT "comments".* FROM "comments" WHERE "comments"."commentable_type" = 'Project' AND "comments"."commentable_id" IN (3, 77, 5012, 19999);
-- name: counter
-- weight: 15
SELECT COUNT(*) FROM "comments" WHERE "comments"."commentable_id" = 4 AND "comments"."commentable_type" = 'Invoice';
-- name: profile
-- weight: 5
-- with: 2
-- with: 790
SELECT "comments"."id", "comments"."commentable_type", "comments"."commentable_id" FROM "comments" WHERE "comments"."author_id" = $1 ORDER BY "comments"."id" DESC LIMIT 10;
-- name: write
-- weight: 10
INSERT INTO "comments" ("commentable_type", "commentable_id", "author_id", "body", "created_at", "updated_at") VALUES ('Ticket', 12000, 5, 'thanks', '2026-01-01', '2026-01-01') RETURNING "id";
-- expert
CREATE INDEX ON "comments" ("commentable_type", "commentable_id");
DROP INDEX index_comments_on_commentable_type;
-- worse
DROP INDEX index_comments_on_author_id;
