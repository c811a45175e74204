-- case: a newsroom: the front of a section, the home page, drafts of the desk, embargoes that end; a section that has published nothing for years
-- expect: create
-- schema
SELECT setseed(0.507);
CREATE TABLE article (id bigserial PRIMARY KEY, slug varchar(120) NOT NULL UNIQUE, section_id int NOT NULL, status varchar(12) NOT NULL, headline text NOT NULL, published_at timestamptz, embargo_until timestamptz, updated_at timestamptz NOT NULL);
INSERT INTO article (slug, section_id, status, headline, published_at, embargo_until, updated_at)
SELECT 'a-' || g, CASE WHEN g < 5000 AND g % 4 = 0 THEN 40 ELSE 1 + (power(random(), 2) * 25)::int END, s, 'Headline ' || md5(g::text) || md5((g+1)::text), CASE WHEN s = 'published' THEN timestamptz '2019-01-01' + g * interval '25 minutes' END, CASE WHEN s = 'scheduled' THEN timestamptz '2025-06-01' + (g % 900) * interval '1 hour' END, timestamptz '2019-01-01' + g * interval '25 minutes'
FROM (SELECT g, CASE WHEN g > 118000 AND random() < 0.3 THEN 'scheduled' WHEN random() < 0.01 THEN 'draft' WHEN random() < 0.06 THEN 'retracted' ELSE 'published' END AS s FROM generate_series(1, 120000) AS g) AS x;
CREATE INDEX article_section ON article (section_id);
CREATE INDEX article_status ON article (status);
CREATE INDEX article_published ON article (published_at);
-- statements
-- name: section
-- weight: 200
-- with: 1
-- with: 24
-- with: 40
-- with: 77
SELECT id, slug, headline, published_at FROM article WHERE section_id = $1 AND status = 'published' ORDER BY published_at DESC LIMIT 12;
-- name: home
-- weight: 300
SELECT id, slug, section_id, headline, published_at FROM article WHERE status = 'published' AND published_at IS NOT NULL ORDER BY published_at DESC LIMIT 30;
-- name: article
-- weight: 500
-- with: 'a-4711'
-- with: 'a-none'
SELECT id, headline, section_id, status FROM article WHERE slug = $1;
-- name: embargoes over
-- weight: 30
-- with: '2025-06-02'
SELECT id FROM article WHERE status = 'scheduled' AND embargo_until <= $1;
-- name: drafts
-- weight: 20
SELECT id, slug, headline, updated_at FROM article WHERE status = 'draft' ORDER BY updated_at DESC LIMIT 50;
-- name: publish
-- weight: 10
-- with: 119990
UPDATE article SET status = 'published', published_at = now(), updated_at = now() WHERE id = $1;
-- expert
CREATE INDEX ON article (section_id, published_at) WHERE status = 'published';
-- worse
DROP INDEX article_published;
-- worse
CREATE INDEX ON article (section_id, status);
