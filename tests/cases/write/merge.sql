-- case: MERGE joins by a code
-- expect: create
-- base: work
-- statements
MERGE INTO tasks t USING (VALUES ('T-100', 5), ('T-70000', 1)) AS v (code, priority) ON t.code = v.code
 WHEN MATCHED THEN UPDATE SET priority = v.priority;
-- expert
CREATE INDEX ON tasks (code);
