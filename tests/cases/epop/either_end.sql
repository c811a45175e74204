-- case: either end of an edge; the pair is unique already
-- expect: create
-- base: epop
-- statements
-- with: 7777
-- with: 50000
SELECT id, predecessor_id, successor_id FROM task_dependencies WHERE predecessor_id = $1 OR successor_id = $1;
-- expert
CREATE INDEX ON task_dependencies (successor_id);
