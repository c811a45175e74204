-- case: visits of shared links, written with each visit: the last ones, the days of a month, visitors of a day, and links of a workspace with their last visit
-- expect: create
-- most: 2
-- schema
SELECT setseed(0.121);
CREATE TABLE link (id int PRIMARY KEY, workspace_id int NOT NULL, token text NOT NULL UNIQUE, title text NOT NULL, created_at timestamptz NOT NULL);
INSERT INTO link SELECT g, 1 + floor(1500 * power(random(), 1.5))::int, md5('l' || g), 'link ' || g, timestamptz '2024-01-01' + g * interval '1 hour' FROM generate_series(1, 15000) AS g;
CREATE TABLE visit (id bigserial PRIMARY KEY, link_id int NOT NULL, visitor text NOT NULL, referer text, at timestamptz NOT NULL);
INSERT INTO visit (link_id, visitor, referer, at) SELECT 1 + floor(15000 * power(random(), 4))::int, md5((random() * 9000)::int::text), 'https://example.org/' || g % 90, timestamptz '2025-01-01' + g * interval '2 minutes' FROM generate_series(1, 200000) AS g;
CREATE INDEX visit_link ON visit (link_id);
-- statements
-- name: last ones
-- weight: 20
-- with: 1
-- with: 5000
-- with: 99999
SELECT v.id, v.visitor, v.referer, v.at FROM visit v WHERE v.link_id = $1 ORDER BY v.at DESC LIMIT 20;
-- name: days of a month
-- weight: 10
-- with: 1, '2025-09-01', '2025-10-01'
-- with: 5000, '2025-09-01', '2025-10-01'
SELECT date_trunc('day', v.at) AS day, count(*) FROM visit v WHERE v.link_id = $1 AND v.at >= $2 AND v.at < $3 GROUP BY 1 ORDER BY 1;
-- name: visitors of a day
-- weight: 10
-- with: 1, '2025-09-01', '2025-09-02'
SELECT count(DISTINCT v.visitor) FROM visit v WHERE v.link_id = $1 AND v.at >= $2 AND v.at < $3;
-- name: links of a workspace
-- weight: 20
-- with: 1
-- with: 1400
SELECT l.id, l.token, l.title, (SELECT max(v.at) FROM visit v WHERE v.link_id = l.id) AS last_visit FROM link l WHERE l.workspace_id = $1 ORDER BY l.created_at DESC LIMIT 50;
-- name: visit
-- weight: 200
-- with: 1
INSERT INTO visit (link_id, visitor, referer, at) VALUES ($1, 'x', NULL, now());
-- expert
CREATE INDEX ON visit (link_id, at);
CREATE INDEX ON link (workspace_id, created_at);
DROP INDEX visit_link;
-- worse
CREATE INDEX ON visit (at);
