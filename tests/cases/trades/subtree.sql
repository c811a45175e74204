-- case: a tree, downwards by a recursive query, joined to what hangs on it
-- expect: create
-- base: fleet
-- statements
-- name: vehicles below
-- weight: 10
-- with: 7
-- with: 1300
-- with: 25000
WITH RECURSIVE below AS (SELECT id FROM groups WHERE id = $1 UNION ALL SELECT g.id FROM groups g JOIN below b ON g.parent_id = b.id) SELECT v.id, v.plate FROM below JOIN vehicles v ON v.group_id = below.id WHERE v.state <> 'sold';
-- expert
CREATE INDEX ON groups (parent_id);
CREATE INDEX ON vehicles (group_id);
