-- case: the projects of a person
-- expect: create
-- base: epop
-- statements
-- weight: 50
-- with: 77
-- with: 5000
SELECT p.id, p.name FROM project_members AS pm JOIN projects AS p ON p.id = pm.project_id WHERE pm.user_id = $1;
-- expert
CREATE INDEX ON project_members (user_id, project_id);
