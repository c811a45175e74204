-- case: living pages are unique by slug, and the deleted ones of a slug are read too: two indexes on the same columns, both needed
-- expect: nothing
-- schema
SELECT setseed(0.24);
CREATE TABLE wiki_pages (id bigserial PRIMARY KEY, space_id int NOT NULL, slug text NOT NULL, body text NOT NULL, deleted_at timestamptz);
INSERT INTO wiki_pages (space_id, slug, body, deleted_at) SELECT 1 + g % 60, 'page-' || g % 1200 || '-' || g % 7, repeat('b', 100), now() - g * interval '1 minute' FROM generate_series(1, 100000) AS g;
INSERT INTO wiki_pages (space_id, slug, body) SELECT 1 + g % 60, 'page-' || g, repeat('b', 100) FROM generate_series(1, 20000) AS g;
CREATE UNIQUE INDEX wiki_pages_living ON wiki_pages (space_id, slug) WHERE deleted_at IS NULL;
CREATE INDEX wiki_pages_gone ON wiki_pages (space_id, slug, deleted_at) WHERE deleted_at IS NOT NULL;
-- statements
-- name: open
-- weight: 200
-- with: 8, 'page-67'
-- with: 8, 'nothing'
SELECT id, body FROM wiki_pages WHERE space_id = $1 AND slug = $2 AND deleted_at IS NULL;
-- name: in the bin
-- weight: 10
-- with: 8, 'page-67-1'
-- with: 2, 'nothing'
SELECT id, deleted_at FROM wiki_pages WHERE space_id = $1 AND slug = $2 AND deleted_at IS NOT NULL ORDER BY deleted_at DESC LIMIT 20;
-- worse
DROP INDEX wiki_pages_living;
-- worse
DROP INDEX wiki_pages_gone;
