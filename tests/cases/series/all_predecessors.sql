-- case: a recursive query upwards: the unique constraint serves only the way down
-- expect: create
-- most: 1
-- base: epop
-- statements
-- weight: 10
-- with: 700
-- with: 99000
WITH RECURSIVE up AS (SELECT predecessor_id, 1 AS depth FROM task_dependencies WHERE successor_id = $1 UNION SELECT d.predecessor_id, up.depth + 1 FROM up JOIN task_dependencies AS d ON d.successor_id = up.predecessor_id WHERE up.depth < 4) SELECT t.id, t.title, up.depth FROM up JOIN tasks AS t ON t.id = up.predecessor_id;
-- expert
CREATE INDEX ON task_dependencies (successor_id);
