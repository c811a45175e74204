-- case: ActiveRecord comments belong to posts, photos and events; the index has only the id of what is commented, and no order
-- expect: create
-- schema
SELECT setseed(0.15);
CREATE TABLE comments (id bigserial PRIMARY KEY, commentable_type varchar NOT NULL, commentable_id bigint NOT NULL, author_id bigint NOT NULL, body text NOT NULL, created_at timestamp(6) NOT NULL);
INSERT INTO comments (commentable_type, commentable_id, author_id, body, created_at)
SELECT CASE WHEN r < 0.7 THEN 'Post' WHEN r < 0.97 THEN 'Photo' ELSE 'Event' END, 1 + (power(random(), 4) * 6000)::int, 1 + (power(random(), 3) * 9000)::int, repeat('word ', 12), timestamp '2022-01-01' + g * interval '5 minutes'
  FROM (SELECT g, random() AS r FROM generate_series(1, 170000) AS g) AS s;
CREATE INDEX index_comments_on_commentable_id ON comments (commentable_id);
CREATE INDEX index_comments_on_commentable_type ON comments (commentable_type);
-- statements
-- name: newest comments
-- weight: 60
-- with: 'Post', 1
-- with: 'Event', 1
-- with: 'Photo', 5900
SELECT "comments".* FROM "comments" WHERE "comments"."commentable_type" = $1 AND "comments"."commentable_id" = $2 ORDER BY "comments"."created_at" DESC LIMIT 25;
-- name: any comment
-- weight: 40
-- with: 'Event', 5990
-- with: 'Post', 12
SELECT 1 AS one FROM "comments" WHERE "comments"."commentable_type" = $1 AND "comments"."commentable_id" = $2 LIMIT 1;
-- name: own comments
-- weight: 15
-- with: 1
-- with: 8000
SELECT "comments".* FROM "comments" WHERE "comments"."author_id" = $1 ORDER BY "comments"."created_at" DESC LIMIT 25;
-- name: comment
-- weight: 20
-- with: 'Post', 44, 7
INSERT INTO "comments" ("commentable_type", "commentable_id", "author_id", "body", "created_at") VALUES ($1, $2, $3, 'hello', '2025-01-01') RETURNING "id";
-- expert
CREATE INDEX ON comments (commentable_id, commentable_type, created_at);
CREATE INDEX ON comments (author_id, created_at);
-- worse
CREATE INDEX ON comments (created_at);
-- worse
CREATE INDEX ON comments (author_id);
