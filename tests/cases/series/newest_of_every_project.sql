-- case: DISTINCT ON over the whole table for 400 projects: the index is there, one probe for each project reads a fraction
-- expect: rewrite distinct_on
-- base: epop
-- schema
CREATE INDEX tasks_project_created ON tasks (project_id, created_at, id);
-- statements
-- weight: 10
SELECT DISTINCT ON (project_id) project_id, id, title, created_at FROM tasks ORDER BY project_id, created_at DESC, id DESC;
-- expert
SELECT t.project_id, t.id, t.title, t.created_at FROM projects AS p CROSS JOIN LATERAL (SELECT project_id, id, title, created_at FROM tasks WHERE project_id = p.id ORDER BY created_at DESC, id DESC LIMIT 1) AS t ORDER BY t.project_id;
