-- case: a rare tag and a frequent one
-- expect: create
-- base: saas
-- statements
-- name: tagged
-- weight: 10
-- with: ARRAY['tag333', 'area7']
-- with: ARRAY['tag120']
SELECT id, subject FROM tickets WHERE tags @> $1::text[] AND deleted_at IS NULL ORDER BY id DESC LIMIT 100;
-- expert
CREATE INDEX ON tickets USING gin (tags);
