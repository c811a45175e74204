-- case: conditions on both sides of a join
-- expect: rewrite or_across_tables
-- base: epop
-- schema
CREATE INDEX t1 ON tasks (created_by);
CREATE INDEX t2 ON tasks (project_id);
-- statements
-- with: 77, 96
SELECT t.id FROM tasks AS t JOIN projects AS p ON p.id = t.project_id WHERE t.created_by = $1 OR p.owner_id = $2;
-- expert
SELECT t.id FROM tasks AS t JOIN projects AS p ON p.id = t.project_id WHERE t.created_by = $1 UNION SELECT t.id FROM tasks AS t JOIN projects AS p ON p.id = t.project_id WHERE p.owner_id = $2;
