-- case: what may this user see? The primary key of the grants begins with the other column, and vehicles have none on groups
-- expect: create
-- base: fleet
-- statements
-- name: visible vehicles
-- weight: 10
-- with: 4990
-- with: 2500
-- with: 60
SELECT count(*) FROM vehicles v WHERE v.deleted_at IS NULL AND EXISTS (SELECT 1 FROM grants g WHERE g.group_id = v.group_id AND g.user_id = $1 AND g.role = 'manager');
-- expert
CREATE INDEX ON grants (user_id, group_id);
CREATE INDEX ON vehicles (group_id);
