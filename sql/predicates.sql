-- What a statement asks of each table, after the planner worked out views, joins and equal columns.
CREATE TABLE project (id bigint PRIMARY KEY, owner bigint);
CREATE TABLE bucket (id bigint PRIMARY KEY, project bigint NOT NULL, place int);
CREATE TABLE task (id bigint PRIMARY KEY, bucket bigint, place int, title text, done boolean, gone timestamptz);
INSERT INTO project SELECT i, i % 7 FROM generate_series(1, 50) i;
INSERT INTO bucket SELECT i, i % 50 + 1, i FROM generate_series(1, 300) i;
INSERT INTO task SELECT i, i % 300 + 1, i, 'title ' || i, i % 3 = 0, CASE WHEN i % 20 = 0 THEN now() END FROM generate_series(1, 6000) i;
ANALYZE project, bucket, task;
CREATE VIEW open_task AS SELECT * FROM task WHERE NOT done AND gone IS NULL;

CREATE FUNCTION asked(query text) RETURNS TABLE (relid regclass, alias text, kind text, column_name name, operator text, "position" int, descending boolean, limited boolean)
LANGUAGE sql AS $$
  SELECT relid, alias, kind, column_name, operator, "position", descending, limited FROM workload.what_if_predicates($1)
   ORDER BY relid::text, alias, kind, column_name, operator, "position"
$$;

SELECT * FROM asked('SELECT id FROM task WHERE bucket = $1 AND gone IS NULL ORDER BY place DESC, id LIMIT 20');
-- a condition on the joined table's key is a condition on the column that refers to it
SELECT * FROM asked('SELECT t.title FROM task t LEFT JOIN bucket b ON b.id = t.bucket WHERE b.id = $1') WHERE kind <> 'needed';
SELECT * FROM asked('SELECT t.title FROM project p JOIN bucket b ON b.project = p.id LEFT JOIN task t ON t.bucket = b.id WHERE p.id = $1 ORDER BY b.place, t.place') WHERE kind <> 'needed';
-- views, IN, ranges, patterns, booleans, expressions
SELECT * FROM asked('SELECT title FROM open_task WHERE bucket IN ($1, $2) AND place BETWEEN $3 AND $4 AND title LIKE $5 AND length(title) > $6') WHERE kind <> 'needed';
SELECT * FROM asked('SELECT id FROM task WHERE place NOT IN ($1, $2)') WHERE kind <> 'needed';
-- columns of one row compared with one another, as a whole; not those of two rows, nor what a parameter is part of
SELECT kind, column_name, operator, expression FROM workload.what_if_predicates('SELECT id FROM task WHERE bucket > place AND place < id AND place + $1 > id') WHERE kind <> 'needed';
SELECT kind, column_name, operator, expression FROM workload.what_if_predicates('SELECT t.id FROM task t JOIN bucket b ON b.place > t.place') WHERE kind <> 'needed';
-- a flag as it is spelled, which the condition of an index has to repeat
SELECT kind, column_name, operator, expression FROM workload.what_if_predicates('SELECT id FROM task WHERE done IS FALSE') WHERE kind <> 'needed';
SELECT kind, column_name, operator, expression FROM workload.what_if_predicates('SELECT id FROM task WHERE NOT done') WHERE kind <> 'needed';
-- the wrapper that an object mapper puts around a page with relations
SELECT * FROM asked('SELECT DISTINCT "d"."t_id" AS "ids", "d"."t_place" FROM (SELECT t.id AS t_id, t.place AS t_place FROM task t LEFT JOIN bucket b ON b.id = t.bucket WHERE t.bucket = $1) "d" ORDER BY "t_place" DESC, "t_id" ASC LIMIT 20') WHERE kind <> 'needed';
-- grouping, aggregates that an order answers, changes
SELECT * FROM asked('SELECT bucket, count(*) FROM task WHERE place > $1 GROUP BY bucket') WHERE kind <> 'needed';
SELECT * FROM asked('SELECT max(place) FROM task WHERE bucket = $1') WHERE kind <> 'needed' AND limited;
SELECT * FROM asked('UPDATE task SET place = place + 1 WHERE bucket = $1 AND place >= $2') WHERE kind <> 'needed';
-- what is written
SELECT relid, kind, column_name FROM asked('INSERT INTO task (id, title) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET title = excluded.title, place = 0');
SELECT relid, kind, column_name FROM asked('WITH moved AS (UPDATE task SET bucket = $1 WHERE id = $2 RETURNING id) INSERT INTO bucket SELECT id FROM moved') WHERE kind IN ('changed', 'inserted');
SELECT relid, kind, column_name FROM asked('MERGE INTO task USING bucket b ON task.bucket = b.id WHEN MATCHED THEN UPDATE SET done = true WHEN NOT MATCHED THEN INSERT (id) VALUES (b.id)') WHERE kind IN ('changed', 'inserted');
-- a table mentioned twice is two mentions
SELECT count(DISTINCT occurrence) FROM workload.what_if_predicates('SELECT 1 FROM task a JOIN task b ON b.bucket = a.id');
-- shares are of the table's rows
SELECT kind, column_name, round(selectivity::numeric, 3) AS share, table_rows FROM workload.what_if_predicates('SELECT 1 FROM task WHERE bucket = $1 AND gone IS NOT NULL') WHERE kind <> 'needed' ORDER BY 1, 2;
SELECT * FROM workload.what_if_predicates('SELECT broken FROM task');
