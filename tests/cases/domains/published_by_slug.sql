-- case: the published version of a page by its address; drafts and archived ones share it
-- expect: create
-- base: media
-- statements
-- name: page
-- weight: 30
-- with: 'article-77'
-- with: 'article-11000'
-- with: 'article-0'
SELECT document_id, version, body FROM versions WHERE slug = $1 AND state = 'published' ORDER BY version DESC LIMIT 1;
-- expert
CREATE INDEX ON versions (slug) WHERE state = 'published';
-- or
CREATE INDEX ON versions (slug, state, version);
