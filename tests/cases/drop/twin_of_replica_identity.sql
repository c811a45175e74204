-- case: of two alike, the one that logical replication needs stays
-- expect: drop
-- base: work
-- schema
CREATE UNIQUE INDEX tasks_code_identity ON tasks (code);
ALTER TABLE tasks ALTER code SET NOT NULL, REPLICA IDENTITY USING INDEX tasks_code_identity;
CREATE INDEX tasks_code ON tasks (code);
-- statements
-- with: 'T-4711'
SELECT id, title FROM tasks WHERE code = $1;
-- expert
DROP INDEX tasks_code;
-- worse
DROP INDEX tasks_code_identity;
