-- case: a site's newest pages, a month of its archive and how many it has: one index, and the one on the site alone is then one too many
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.42);
CREATE TABLE pages (id int PRIMARY KEY, site_id int NOT NULL, slug text NOT NULL, state text NOT NULL, published_at timestamptz NOT NULL, title text NOT NULL, body text NOT NULL);
INSERT INTO pages
SELECT g, CASE WHEN g < 25000 THEN 460 + g % 40 ELSE 1 + (power(random(), 3) * 450)::int END, 'page-' || g, CASE WHEN random() < 0.93 THEN 'published' ELSE 'draft' END, timestamptz '2018-01-01' + g * interval '25 minutes' + random() * interval '10 days', 'title ' || md5(g::text), repeat(md5(g::text), 5)
  FROM generate_series(1, 120000) AS g;
CREATE INDEX pages_site ON pages (site_id);
CREATE INDEX pages_published ON pages (published_at);
CREATE UNIQUE INDEX pages_slug ON pages (slug);
VACUUM ANALYZE pages;
-- statements
-- name: newest of a site
-- weight: 80
-- with: 1
-- with: 400
-- with: 475
-- with: 9999
SELECT id, slug, title FROM pages WHERE site_id = $1 AND state = 'published' ORDER BY published_at DESC LIMIT 10;
-- name: archive
-- weight: 20
-- with: 1, '2020-05-01', '2020-06-01'
-- with: 40, '2021-05-01', '2021-06-01'
SELECT id, slug, title, published_at FROM pages WHERE site_id = $1 AND state = 'published' AND published_at >= $2 AND published_at < $3 ORDER BY published_at;
-- name: of a site, any state
-- weight: 10
-- with: 450
SELECT id, slug, state FROM pages WHERE site_id = $1;
-- name: newest of all
-- weight: 40
SELECT id, slug, title FROM pages WHERE state = 'published' ORDER BY published_at DESC LIMIT 20;
-- expert
CREATE INDEX ON pages (site_id, published_at);
DROP INDEX pages_site;
-- worse
DROP INDEX pages_published;
