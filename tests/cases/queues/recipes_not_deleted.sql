-- case: softly deleted recipes are 3 of 100, and support lists an author's with the deleted ones: the plain index serves both lists, one with "deleted_at IS NULL" only the first
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.17);
CREATE TABLE recipes (id serial PRIMARY KEY, author_id int NOT NULL, title text NOT NULL, method text NOT NULL, published_at timestamptz NOT NULL, deleted_at timestamptz);
INSERT INTO recipes (author_id, title, method, published_at, deleted_at)
SELECT 1 + (power(random(), 3) * 5000)::int, 'soup ' || g, repeat(md5(g::text), 4), t, CASE WHEN random() < 0.03 THEN t + interval '20 days' END
  FROM (SELECT g, timestamptz '2018-01-01' + (random() * 220000000)::int * interval '1 second' AS t FROM generate_series(1, 90000) AS g) AS x;
-- statements
-- name: page of an author
-- weight: 100
-- with: 1
-- with: 900
-- with: 4990
-- with: 6000
SELECT id, title, published_at FROM recipes WHERE author_id = $1 AND deleted_at IS NULL ORDER BY published_at DESC LIMIT 20;
-- name: support
-- weight: 15
-- with: 1
-- with: 900
SELECT id, title, published_at, deleted_at FROM recipes WHERE author_id = $1 ORDER BY published_at DESC LIMIT 50;
-- name: delete
-- weight: 20
-- with: 400
UPDATE recipes SET deleted_at = '2025-01-01' WHERE id = $1;
-- expert
CREATE INDEX ON recipes (author_id, published_at);
-- worse
CREATE INDEX ON recipes (author_id, published_at) WHERE deleted_at IS NULL;
