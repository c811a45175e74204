-- case: an object mapper's DISTINCT around the joined query: the order of the limit comes from the creator's index
-- expect: create
-- most: 1
-- base: epop
-- statements
-- weight: 20
-- with: 1
-- with: 2000
-- with: 9990
SELECT DISTINCT wrapped.task_id, wrapped.created FROM (SELECT t.id AS task_id, t.created_at AS created, t.title, u.display_name FROM tasks AS t LEFT JOIN users AS u ON u.id = t.created_by WHERE u.id = $1) AS wrapped ORDER BY wrapped.created DESC, wrapped.task_id LIMIT 5;
-- expert
CREATE INDEX ON tasks (created_by, created_at DESC, id);
-- worse
CREATE INDEX ON tasks (created_at DESC, id);
