-- case: a comparison that treats NULL as a value cannot use the index that is there
-- expect: rewrite null_safe
-- base: epop
-- schema
CREATE INDEX tasks_assigned ON tasks (assigned_to);
-- statements
-- weight: 10
-- with: 3000
-- with: 9990
SELECT id, title FROM tasks WHERE assigned_to IS NOT DISTINCT FROM $1;
-- expert
SELECT id, title FROM tasks WHERE assigned_to = $1 OR ($1 IS NULL AND assigned_to IS NULL);
