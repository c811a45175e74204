-- case: comments on anything (Rails): an announcement has thousands of them, a bot wrote many; the two indexes of the association give neither order
-- expect: create
-- days: 40
-- most: 2
-- schema
SELECT setseed(0.510);
CREATE TABLE comments (id bigserial PRIMARY KEY, commentable_type varchar NOT NULL, commentable_id bigint NOT NULL, user_id bigint NOT NULL, body text NOT NULL, created_at timestamp NOT NULL, updated_at timestamp NOT NULL);
INSERT INTO comments (commentable_type, commentable_id, user_id, body, created_at, updated_at)
SELECT CASE WHEN g % 20 = 0 THEN 'Post' ELSE (ARRAY['Post','Photo','Ticket'])[1 + (random() * 2)::int] END, CASE WHEN g % 20 = 0 THEN 7 ELSE 1 + (random() * 20000)::int END, CASE WHEN random() < 0.08 THEN 1 ELSE 2 + (power(random(), 1.5) * 4000)::int END, 'comment ' || repeat(md5(g::text), 2), timestamp '2023-01-01' + g * interval '6 minutes', timestamp '2023-01-01' + g * interval '6 minutes' FROM generate_series(1, 160000) AS g;
CREATE INDEX index_comments_on_commentable ON comments (commentable_type, commentable_id);
CREATE INDEX index_comments_on_commentable_id ON comments (commentable_id);
CREATE INDEX index_comments_on_user_id ON comments (user_id);
-- statements
-- name: first page
-- weight: 150
-- with: 7, 'Post'
-- with: 12000, 'Photo'
-- with: 30000, 'Ticket'
SELECT "comments".* FROM "comments" WHERE "comments"."commentable_id" = $1 AND "comments"."commentable_type" = $2 ORDER BY "comments"."created_at" ASC LIMIT 25;
-- name: newest
-- weight: 150
-- with: 7, 'Post'
-- with: 300, 'Ticket'
SELECT "comments".* FROM "comments" WHERE "comments"."commentable_id" = $1 AND "comments"."commentable_type" = $2 ORDER BY "comments"."created_at" DESC LIMIT 3;
-- name: of a user
-- weight: 40
-- with: 1
-- with: 3900
SELECT "comments".* FROM "comments" WHERE "comments"."user_id" = $1 ORDER BY "comments"."created_at" DESC LIMIT 20;
-- name: comment
-- weight: 40
-- with: 12000, 30
INSERT INTO "comments" ("commentable_type", "commentable_id", "user_id", "body", "created_at", "updated_at") VALUES ('Photo', $1, $2, 'nice', now(), now()) RETURNING "id";
-- expert
CREATE INDEX ON comments (commentable_id, commentable_type, created_at);
CREATE INDEX ON comments (user_id, created_at);
DROP INDEX index_comments_on_commentable;
DROP INDEX index_comments_on_commentable_id;
DROP INDEX index_comments_on_user_id;
-- worse
CREATE INDEX ON comments (created_at);
