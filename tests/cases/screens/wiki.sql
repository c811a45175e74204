-- case: a wiki: a page by its slug, recently changed, backlinks, full text, an author's edits
-- expect: create
-- most: 4
-- schema
CREATE TABLE pages (
  id int PRIMARY KEY,
  space_id int NOT NULL,
  slug text NOT NULL,
  title text NOT NULL,
  updated_at timestamptz NOT NULL,
  words tsvector NOT NULL,
  UNIQUE (space_id, slug)
);
CREATE TABLE revisions (page_id int NOT NULL REFERENCES pages, rev_no int NOT NULL, author_id int NOT NULL, saved_at timestamptz NOT NULL, summary text, PRIMARY KEY (page_id, rev_no));
CREATE TABLE links (from_page int NOT NULL, to_page int NOT NULL, PRIMARY KEY (from_page, to_page));
SELECT setseed(0.2);
INSERT INTO pages
SELECT g, 1 + floor(120 * power(random(), 2.5))::int, 'page-' || g, 'Page ' || g, '2024-01-01'::timestamptz + random() * interval '700 days',
  to_tsvector('simple', 'w' || floor(3000 * power(random(), 2))::int || ' w' || floor(3000 * power(random(), 2))::int || ' w' || floor(3000 * power(random(), 2))::int || ' the page of ' || g)
FROM generate_series(1, 60000) g;
INSERT INTO revisions SELECT 1 + g / 3, 1 + g % 3, 1 + floor(3000 * random() * random())::int, '2024-01-01'::timestamptz + random() * interval '700 days', md5(g::text) FROM generate_series(0, 179999) g;
INSERT INTO links SELECT DISTINCT 1 + floor(60000 * random())::int, 1 + floor(60000 * power(random(), 3))::int FROM generate_series(1, 150000) g;
-- statements
-- name: a page
-- weight: 40
-- with: 1, 'page-10'
SELECT id, title, updated_at FROM pages WHERE space_id = $1 AND slug = $2;
-- name: newest revision
-- weight: 40
-- with: 4711
SELECT rev_no, author_id, summary FROM revisions WHERE page_id = $1 ORDER BY rev_no DESC LIMIT 1;
-- name: recently changed
-- weight: 10
-- with: 1
-- with: 60
-- with: 999
SELECT id, title, updated_at FROM pages WHERE space_id = $1 ORDER BY updated_at DESC LIMIT 30;
-- name: backlinks
-- weight: 10
-- with: 100
-- with: 50000
SELECT p.id, p.title FROM links l JOIN pages p ON p.id = l.from_page WHERE l.to_page = $1;
-- name: full text
-- weight: 5
-- with: 'w2500 & w1200'
-- with: 'w2999'
-- with: 'nowhere'
SELECT id, title FROM pages WHERE words @@ to_tsquery('simple', $1) LIMIT 20;
-- name: edits of an author
-- weight: 10
-- with: 5
-- with: 2500
SELECT page_id, rev_no, saved_at FROM revisions WHERE author_id = $1 ORDER BY saved_at DESC LIMIT 20;
-- name: save
-- weight: 3
-- with: 4711
UPDATE pages SET updated_at = '2026-01-01' WHERE id = $1 RETURNING id;
-- expert
CREATE INDEX ON pages (space_id, updated_at);
CREATE INDEX ON links (to_page);
CREATE INDEX ON pages USING gin (words);
CREATE INDEX ON revisions (author_id, saved_at);
