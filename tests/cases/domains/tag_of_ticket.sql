-- case: a value in an array, and an index that only serves the other way of saying it
-- expect: rewrite any_of_array
-- base: saas
-- schema
CREATE INDEX tickets_tags ON tickets USING gin (tags);
-- statements
-- name: tagged
-- weight: 10
-- with: 'tag333'
-- with: 'tag90'
SELECT id, subject FROM tickets WHERE $1 = ANY (tags) AND deleted_at IS NULL;
-- expert
SELECT id, subject FROM tickets WHERE tags @> ARRAY[$1]::text[] AND deleted_at IS NULL;
