-- case: an import that was never analyzed: one batch is all of it, the planner expects one row in two hundred
-- expect: analyze
-- base: epop
-- schema
CREATE TABLE imported (task_id bigint NOT NULL, batch_id int NOT NULL, hours numeric NOT NULL);
INSERT INTO imported SELECT 1 + (g * 7919) % 100000, 7, g % 8 FROM generate_series(1, 60000) AS g;
-- statements
-- weight: 5
-- with: 7
SELECT t.project_id, sum(i.hours) FROM imported AS i JOIN tasks AS t ON t.id = i.task_id WHERE i.batch_id = $1 GROUP BY t.project_id;
-- expert
ANALYZE imported;
