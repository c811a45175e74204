-- case: of the four tables only the comments of one author are few
-- expect: create
-- never: (?-i:project_id)
-- base: work
-- schema
CREATE TABLE authors (id bigint PRIMARY KEY, name text NOT NULL);
INSERT INTO authors SELECT g, 'author ' || g FROM generate_series(1, 3000) AS g;
ANALYZE authors;
-- statements
-- with: 1, 44
-- with: 2, 1700
SELECT a.name, p.name, t.title, c.body
  FROM projects p JOIN tasks t ON t.project_id = p.id JOIN comments c ON c.task_id = t.id JOIN authors a ON a.id = c.author_id
 WHERE p.id = $1 AND c.author_id = $2;
-- expert
CREATE INDEX ON comments (author_id);
-- worse
CREATE INDEX ON tasks (project_id);
