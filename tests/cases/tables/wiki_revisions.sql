-- case: revisions of a wiki: the history and the latest of a page, one's contributions, recent changes; a few pages have thousands of revisions, one of them only old ones
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.502);
CREATE TABLE revision (id bigserial PRIMARY KEY, page_id int NOT NULL, author_id int NOT NULL, created_at timestamptz NOT NULL, minor boolean NOT NULL, bytes int NOT NULL, comment varchar(255) NOT NULL);
INSERT INTO revision (page_id, author_id, created_at, minor, bytes, comment)
SELECT CASE WHEN g < 30000 AND g % 3 = 0 THEN 20002 ELSE 1 + (power(random(), 5) * 20000)::int END, 1 + (power(random(), 1.5) * 3000)::int, timestamptz '2021-01-01' + g * interval '11 minutes', random() < 0.3, (random() * 9000)::int, 'edited section ' || md5(g::text) FROM generate_series(1, 180000) AS g;
CREATE INDEX revision_page ON revision (page_id);
CREATE INDEX revision_author_time ON revision (author_id, created_at);
CREATE INDEX revision_time ON revision (created_at);
-- statements
-- name: history
-- weight: 60
-- with: 1
-- with: 700
-- with: 20002
-- with: 30000
SELECT id, author_id, created_at, minor, bytes, comment FROM revision WHERE page_id = $1 ORDER BY created_at DESC, id DESC LIMIT 50;
-- name: latest
-- weight: 300
-- with: 1
-- with: 20002
SELECT id, author_id, created_at, bytes FROM revision WHERE page_id = $1 ORDER BY created_at DESC LIMIT 1;
-- name: contributions
-- weight: 15
-- with: 5
-- with: 2900
SELECT id, page_id, created_at, comment FROM revision WHERE author_id = $1 ORDER BY created_at DESC LIMIT 50;
-- name: recent changes
-- weight: 40
SELECT id, page_id, author_id, created_at, comment FROM revision ORDER BY created_at DESC LIMIT 100;
-- name: save
-- weight: 50
-- with: 1, 5
INSERT INTO revision (page_id, author_id, created_at, minor, bytes, comment) VALUES ($1, $2, '2025-01-01', false, 400, 'typo') RETURNING id;
-- expert
CREATE INDEX ON revision (page_id, created_at);
DROP INDEX revision_page;
-- worse
DROP INDEX revision_time;
-- worse
DROP INDEX revision_author_time;
