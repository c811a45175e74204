-- case: a newsroom: a section's newest, an author's, what is due, what is read most today; views are counted all the time
-- expect: create
-- never: views
-- most: 4
-- schema
SELECT setseed(0.116);
CREATE TABLE article (id serial PRIMARY KEY, "sectionId" int NOT NULL, "authorId" int NOT NULL, slug varchar NOT NULL UNIQUE, headline varchar NOT NULL, teaser text NOT NULL, state varchar(12) NOT NULL, "publishedAt" timestamptz, "embargoUntil" timestamptz, views int NOT NULL DEFAULT 0) WITH (fillfactor = 90);
INSERT INTO article ("sectionId", "authorId", slug, headline, teaser, state, "publishedAt", "embargoUntil", views)
SELECT 1 + floor(25 * power(random(), 2))::int, 1 + floor(400 * power(random(), 1.5))::int, 'a-' || g, 'Headline ' || md5(g::text), repeat('teaser ', 8 + g % 10), s, CASE WHEN s = 'published' THEN timestamptz '2022-01-01' + g * interval '18 minutes' END, CASE WHEN s = 'scheduled' THEN timestamptz '2026-03-01' + random() * interval '5 days' END, (power(random(), 6) * 90000)::int
FROM (SELECT g, CASE WHEN random() < 0.002 THEN 'scheduled' WHEN random() < 0.12 THEN 'draft' ELSE 'published' END AS s FROM generate_series(1, 100000) AS g) AS x;
CREATE INDEX article_section ON article ("sectionId");
-- statements
-- name: section
-- weight: 60
-- with: 1
-- with: 20
-- with: 99
SELECT "a"."id" AS "a_id", "a"."slug" AS "a_slug", "a"."headline" AS "a_headline", "a"."teaser" AS "a_teaser", "a"."publishedAt" AS "a_publishedAt" FROM "article" "a" WHERE "a"."sectionId" = $1 AND "a"."state" = 'published' ORDER BY "a"."publishedAt" DESC LIMIT 15;
-- name: author
-- weight: 15
-- with: 1
-- with: 390
SELECT "a"."id" AS "a_id", "a"."slug" AS "a_slug", "a"."headline" AS "a_headline", "a"."publishedAt" AS "a_publishedAt" FROM "article" "a" WHERE "a"."authorId" = $1 AND "a"."state" = 'published' ORDER BY "a"."publishedAt" DESC LIMIT 15;
-- name: due
-- weight: 20
-- with: '2026-03-01 01:00'
-- with: '2025-03-01'
SELECT "a"."id" AS "a_id" FROM "article" "a" WHERE "a"."state" = 'scheduled' AND "a"."embargoUntil" <= $1;
-- name: most read
-- weight: 30
-- with: '2025-05-31'
-- with: '2025-05-25'
SELECT "a"."id" AS "a_id", "a"."slug" AS "a_slug", "a"."headline" AS "a_headline", "a"."views" AS "a_views" FROM "article" "a" WHERE "a"."state" = 'published' AND "a"."publishedAt" > $1 ORDER BY "a"."views" DESC LIMIT 10;
-- name: view
-- weight: 300
-- with: 'a-99500'
UPDATE "article" SET "views" = "views" + 1 WHERE "slug" = $1;
-- expert
CREATE INDEX ON article ("sectionId", "publishedAt") WHERE state = 'published';
CREATE INDEX ON article ("authorId", "publishedAt") WHERE state = 'published';
CREATE INDEX ON article ("publishedAt") WHERE state = 'published';
CREATE INDEX ON article ("embargoUntil") WHERE state = 'scheduled';
DROP INDEX article_section;
-- worse
CREATE INDEX ON article (state);
