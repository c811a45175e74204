-- case: the condition is on the joined table, the index on this one: pages as an object mapper asks for them
-- expect: create
-- most: 1
-- base: epop
-- schema
CREATE INDEX tasks_project_created ON tasks (project_id, created_at);
-- statements
-- weight: 20
-- with: 1
-- with: 60
-- with: 399
SELECT t.id, t.title, t.status, p.name FROM tasks AS t LEFT JOIN projects AS p ON p.id = t.project_id WHERE p.id = $1 ORDER BY t.id DESC LIMIT 21;
-- with: 399, 50000
SELECT t.id, t.title, t.status, p.name FROM tasks AS t LEFT JOIN projects AS p ON p.id = t.project_id WHERE p.id = $1 AND t.id < $2 ORDER BY t.id DESC LIMIT 21;
-- expert
CREATE INDEX ON tasks (project_id, id);
