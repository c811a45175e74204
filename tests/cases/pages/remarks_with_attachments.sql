-- case: remarks about anything: a page of them, counts for a list of things, attachments of a page; the index on the kind of thing serves nobody any more
-- expect: create
-- most: 2
-- schema
SELECT setseed(0.120);
CREATE TABLE remark (id bigserial PRIMARY KEY, subject_type varchar(12) NOT NULL, subject_id int NOT NULL, author_id int NOT NULL, body text NOT NULL, created_at timestamptz NOT NULL, deleted_at timestamptz);
INSERT INTO remark (subject_type, subject_id, author_id, body, created_at, deleted_at) SELECT (ARRAY['task','task','task','file','event'])[1 + g % 5], 1 + floor(20000 * power(random(), 3))::int, 1 + (random() * 500)::int, repeat('remark ', 3 + g % 15), timestamptz '2025-01-01' + g * interval '4 minutes', CASE WHEN random() < 0.04 THEN now() END FROM generate_series(1, 130000) AS g;
CREATE INDEX remark_type ON remark (subject_type);
CREATE TABLE attachment (id bigserial PRIMARY KEY, remark_id bigint NOT NULL, name text NOT NULL, size int NOT NULL);
INSERT INTO attachment (remark_id, name, size) SELECT 1 + (random() * 129999)::int, 'f' || g || '.png', g FROM generate_series(1, 60000) AS g;
-- statements
-- name: page
-- weight: 60
-- with: 'task', 1
-- with: 'file', 9000
-- with: 'event', 99999
SELECT r.id AS r_id, r.author_id AS r_author_id, r.body AS r_body, r.created_at AS r_created_at FROM remark r WHERE r.subject_type = $1 AND r.subject_id = $2 AND r.deleted_at IS NULL ORDER BY r.created_at DESC LIMIT 20;
-- name: counts
-- weight: 60
-- with: 'task', 100, 2000, 7000, 15000
-- with: 'file', 500, 3000, 8000, 99999
SELECT r.subject_id, count(*) AS n FROM remark r WHERE r.subject_type = $1 AND r.subject_id IN ($2, $3, $4, $5) AND r.deleted_at IS NULL GROUP BY r.subject_id;
-- name: attachments
-- weight: 60
-- with: ARRAY[5, 900, 60000, 129000]::bigint[]
SELECT a.id, a.remark_id, a.name, a.size FROM attachment a WHERE a.remark_id = ANY($1);
-- name: remark
-- weight: 30
-- with: 'task', 500, 5
INSERT INTO remark (subject_type, subject_id, author_id, body, created_at) VALUES ($1, $2, $3, 'well', now()) RETURNING id;
-- name: edit
-- weight: 10
-- with: 500
UPDATE remark SET body = 'better' WHERE id = $1 AND deleted_at IS NULL;
-- expert
CREATE INDEX ON remark (subject_id, subject_type, created_at);
CREATE INDEX ON attachment (remark_id);
DROP INDEX remark_type;
-- worse
CREATE INDEX ON remark (created_at);
