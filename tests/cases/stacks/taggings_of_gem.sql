-- case: a gem for tags brought an index for each column of its table and a longer one for most; what is the beginning of another can go
-- expect: drop
-- schema
SELECT setseed(0.31);
CREATE TABLE tags (id bigserial PRIMARY KEY, name varchar NOT NULL UNIQUE, taggings_count int NOT NULL DEFAULT 0);
INSERT INTO tags (name) SELECT 'tag' || g FROM generate_series(1, 3000) AS g;
CREATE TABLE taggings (id bigserial PRIMARY KEY, tag_id bigint NOT NULL REFERENCES tags, taggable_type varchar NOT NULL, taggable_id bigint NOT NULL, tagger_id bigint, context varchar(128) NOT NULL, created_at timestamp NOT NULL);
INSERT INTO taggings (tag_id, taggable_type, taggable_id, tagger_id, context, created_at)
SELECT 1 + (power(random(), 3) * 2999)::int, CASE WHEN random() < 0.8 THEN 'Article' ELSE 'Image' END, 1 + g % 40000, 1 + (power(random(), 3) * 3000)::int, 'tags', timestamp '2023-01-01' + g * interval '5 minutes' FROM generate_series(1, 120000) AS g;
DELETE FROM taggings AS t USING taggings AS o WHERE o.id < t.id AND o.tag_id = t.tag_id AND o.taggable_id = t.taggable_id AND o.taggable_type = t.taggable_type;
CREATE UNIQUE INDEX taggings_idx ON taggings (tag_id, taggable_id, taggable_type, context);
CREATE INDEX index_taggings_on_tag_id ON taggings (tag_id);
CREATE INDEX index_taggings_on_taggable_id ON taggings (taggable_id);
CREATE INDEX taggings_idy ON taggings (taggable_id, taggable_type, context);
CREATE INDEX index_taggings_on_tagger_id ON taggings (tagger_id);
CREATE INDEX index_taggings_on_tagger_id_and_created_at ON taggings (tagger_id, created_at);
-- statements
-- name: tags of
-- weight: 90
-- with: 55, 'Article'
-- with: 39999, 'Image'
SELECT "tags".* FROM "tags" INNER JOIN "taggings" ON "tags"."id" = "taggings"."tag_id" WHERE "taggings"."taggable_id" = $1 AND "taggings"."taggable_type" = $2 AND "taggings"."context" = 'tags';
-- name: tagged
-- weight: 40
-- with: 'tag2500', 'Image'
-- with: 'tag900', 'Image'
SELECT "taggings"."taggable_id" FROM "taggings" INNER JOIN "tags" ON "tags"."id" = "taggings"."tag_id" WHERE "tags"."name" = $1 AND "taggings"."taggable_type" = $2;
-- name: own tags
-- weight: 20
-- with: 1
-- with: 2900
SELECT "taggings".* FROM "taggings" WHERE "taggings"."tagger_id" = $1 ORDER BY "taggings"."created_at" DESC LIMIT 20;
-- name: tag
-- weight: 60
-- with: 44, 77
INSERT INTO "taggings" ("tag_id", "taggable_type", "taggable_id", "tagger_id", "context", "created_at") VALUES ($1, 'Article', $2, 5, 'tags', '2025-01-01') ON CONFLICT DO NOTHING RETURNING "id";
-- name: counter
-- weight: 60
-- with: 44
UPDATE "tags" SET "taggings_count" = COALESCE("taggings_count", 0) + 1 WHERE "tags"."id" = $1;
-- expert
DROP INDEX index_taggings_on_tag_id;
DROP INDEX index_taggings_on_taggable_id;
DROP INDEX index_taggings_on_tagger_id;
-- worse
DROP INDEX taggings_idx;
