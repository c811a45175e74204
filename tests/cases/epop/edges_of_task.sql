-- case: either of two joined tables
-- expect: rewrite or_across_tables
-- base: epop
-- schema
CREATE INDEX d1 ON task_dependencies (successor_id);
-- statements
-- with: 7777
-- with: 50000
SELECT d.id, p.title, s.title FROM task_dependencies AS d JOIN tasks AS p ON p.id = d.predecessor_id JOIN tasks AS s ON s.id = d.successor_id WHERE p.id = $1 OR s.id = $1;
-- expert
SELECT d.id, p.title, s.title FROM task_dependencies AS d JOIN tasks AS p ON p.id = d.predecessor_id JOIN tasks AS s ON s.id = d.successor_id WHERE p.id = $1 UNION SELECT d.id, p.title, s.title FROM task_dependencies AS d JOIN tasks AS p ON p.id = d.predecessor_id JOIN tasks AS s ON s.id = d.successor_id WHERE s.id = $1;
