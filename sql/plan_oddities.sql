-- Plans of every kind are read without failing: nothing here is lost for a failure.
CREATE SCHEMA odd;
SET search_path = odd;
CREATE TABLE item (id int PRIMARY KEY, gone int, parent int, name text, tags int[], at timestamptz DEFAULT '2026-01-01', place circle DEFAULT '<(1,2),3>', done boolean);
ALTER TABLE item DROP COLUMN gone;
INSERT INTO item (id, parent, name, tags, done) SELECT i, i / 2, 'item ' || i, ARRAY[i % 3, i % 5], i % 2 = 0 FROM generate_series(1, 1000) i;
CREATE INDEX item_parent ON item (parent) INCLUDE (name) WHERE done;
CREATE INDEX item_place ON item USING gist (place);
CREATE INDEX item_sum ON item ((id + parent), name);
CREATE TABLE part (id int, region text, value int) PARTITION BY LIST (region);
CREATE TABLE part_a PARTITION OF part FOR VALUES IN ('a') PARTITION BY RANGE (id);
CREATE TABLE part_a1 PARTITION OF part_a FOR VALUES FROM (0) TO (500);
CREATE TABLE part_a2 (value int, id int, region text);
ALTER TABLE part_a ATTACH PARTITION part_a2 FOR VALUES FROM (500) TO (1000);
CREATE TABLE part_rest PARTITION OF part DEFAULT;
INSERT INTO part SELECT i, CASE WHEN i % 2 = 0 THEN 'a' ELSE 'b' END, i % 10 FROM generate_series(0, 999) i;
CREATE TABLE elder (id int, name text);
CREATE TABLE younger (extra int) INHERITS (elder);
INSERT INTO younger SELECT i, 'y' || i, i FROM generate_series(1, 100) i;
ANALYZE;
CREATE ROLE regress_odd;
GRANT USAGE ON SCHEMA odd TO regress_odd;
GRANT SELECT ON ALL TABLES IN SCHEMA odd TO regress_odd;
ALTER TABLE item ENABLE ROW LEVEL SECURITY;
CREATE POLICY visible ON item USING (name <> current_user AND id > 3);
SELECT workload.reset();
SET workload.capture_interval = 0;
SET workload.min_duration = 0;
\o /dev/null

-- scans of things that are no tables, or are read in unusual ways
SELECT * FROM item TABLESAMPLE BERNOULLI (50) REPEATABLE (1) WHERE parent > 3;
SELECT * FROM item WHERE ctid = '(0,1)' OR ctid = ANY (ARRAY['(0,2)', '(0,3)']::tid[]);
SELECT * FROM item WHERE ctid > '(0,1)' AND ctid < '(1,0)' AND name <> 'x';
SELECT * FROM generate_series(1, 10) AS g (n) WHERE n > 3;
SELECT * FROM (VALUES (1, 'a'), (2, 'b')) AS v (id, name) JOIN item USING (id) WHERE v.name > 'a';
SELECT * FROM ROWS FROM (generate_series(1, 3), unnest(ARRAY['x', 'y'])) WITH ORDINALITY AS r (a, b, n) WHERE a > 1 AND n < 3;
SELECT x.id FROM XMLTABLE('/r/i' PASSING xml '<r><i>1</i><i>2</i></r>' COLUMNS id int PATH '.') AS x JOIN item i ON i.id = x.id WHERE x.id > 1;
SELECT unnest(tags), generate_series(1, 2) FROM item WHERE id < 5 ORDER BY 1, 2;
SELECT i.id, t FROM item i, LATERAL unnest(i.tags) AS t WHERE t = i.id ORDER BY t;
SELECT id FROM item ORDER BY place <-> circle '<(0,0),1>' LIMIT 3;
SELECT 1 WHERE pg_backend_pid() > 0;
SELECT FROM item WHERE random() < 2 AND false;
-- whole rows, system columns, rows of rows
SELECT i FROM item i WHERE i IS NOT NULL AND i *<> (SELECT j FROM item j WHERE j.id = 3);
SELECT count(*) FROM item WHERE tableoid > 0 AND xmin::text <> '1' ORDER BY 1;
SELECT count(*) FROM elder i JOIN elder j ON i = j;
SELECT count(*) FROM elder i GROUP BY i ORDER BY i LIMIT 1;
SELECT count(*) FROM item WHERE ROW(id, name) IN (SELECT parent, name FROM item);
SELECT count(*) FROM item WHERE (id, parent) > (parent, id) AND (id, 3) = (3, id) AND (id, name) <> (1, 'x') AND ROW(1, 2) < ROW(id, parent);
-- operators with one side, none that commutes, casts, collations, domains, CASE, distinctness
SELECT count(*) FROM item WHERE @ id = 3 OR (- parent) < -5 OR id::text COLLATE "C" > 'a' OR id IS DISTINCT FROM parent OR nullif(id, 3) IS NULL OR CASE WHEN done THEN id > 3 ELSE parent > 3 END;
SELECT count(*) FROM item WHERE id = ALL (ARRAY[1, 2]) OR id = ANY (tags) OR 3 = ALL (tags) OR name LIKE ANY (ARRAY['a%', 'b%']) OR id <> ALL (tags);
SELECT count(*) FROM item WHERE done IS UNKNOWN OR done IS NOT FALSE OR (id > 3) IS TRUE OR NOT (done OR id = 4) OR coalesce(done, false);
SELECT count(*) FROM item WHERE name = repeat('x', 3)::varchar(2) AND at > current_date - 3 AND at AT TIME ZONE 'UTC' < now() AND extract(year FROM at) = 2026;
-- subqueries of every kind
SELECT id, (SELECT count(*) FROM item j WHERE j.parent = i.id AND j.name > (SELECT min(name) FROM item k WHERE k.id = i.id AND k.parent < j.id)) FROM item i WHERE id < 10;
SELECT id FROM item WHERE id IN (SELECT parent FROM item WHERE name > 'item 5' OFFSET 0) OR id > ALL (SELECT parent FROM item WHERE id < 9);
SELECT id FROM item i WHERE EXISTS (SELECT FROM item j WHERE j.parent = i.id OFFSET 0) AND NOT EXISTS (SELECT FROM item k WHERE k.id = i.parent) AND ARRAY(SELECT id FROM item l WHERE l.parent = i.id) <> '{}';
SELECT (SELECT (SELECT (SELECT a.id + b.id FROM item d WHERE d.id = a.id AND d.parent = b.parent LIMIT 1) FROM item c WHERE c.id = b.id) FROM item b WHERE b.id = a.parent) FROM item a WHERE a.id < 5;
UPDATE item i SET (name, parent) = (SELECT j.name, j.parent FROM item j WHERE j.id = i.id + 0) WHERE id < 4;
-- joins: full, lateral, by expressions, of nothing
SELECT count(*) FROM item i FULL JOIN item j ON i.id = j.parent AND i.name = j.name WHERE i.id IS NULL OR j.done;
SELECT count(*) FROM item i JOIN item j ON lower(i.name) = lower(j.name) AND i.id + j.id > 3 AND i.id <> j.parent;
SELECT count(*) FROM item i LEFT JOIN LATERAL (SELECT * FROM item j WHERE j.parent = i.id AND i.done LIMIT 2) AS j ON j.id > i.parent;
SELECT count(*) FROM item i, item j, item k WHERE i.id = 1 AND j.id < 3 AND k.id < 3;
SELECT count(*) FROM item i JOIN LATERAL (SELECT i.id + g AS n FROM generate_series(1, 3) g) AS s ON s.n = i.parent;
-- groups and sets
SELECT parent, name, count(*), grouping(parent) FROM item GROUP BY GROUPING SETS ((parent), (name), ()) HAVING grouping(parent) = 0 OR count(*) > 1 ORDER BY 1, 2;
SELECT parent % 3, count(*) FILTER (WHERE done) FROM item GROUP BY ROLLUP (parent % 3, done);
SELECT id FROM item INTERSECT SELECT parent FROM item EXCEPT ALL SELECT id FROM item WHERE done ORDER BY 1;
SELECT id, x FROM (SELECT id, NULL::int AS x FROM item UNION ALL SELECT parent, id FROM item UNION ALL SELECT 1, 2) AS u WHERE id > 4 AND x > 2 ORDER BY id, x;
SELECT name, sum(id) OVER w, rank() OVER (ORDER BY parent DESC) AS r FROM item WINDOW w AS (PARTITION BY done ORDER BY id ROWS 2 PRECEDING) ORDER BY r, sum(id) OVER w;
SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY id), string_agg(name, ',' ORDER BY parent) FROM item GROUP BY done;
-- CTEs that write, are read twice, recur in both ways, are never read
WITH moved AS (UPDATE item SET name = name || '!' WHERE id = 7 RETURNING *), other AS (DELETE FROM item WHERE id = 1000 RETURNING id) SELECT m.id FROM moved m JOIN moved n ON n.id = m.id WHERE m.parent > 0;
WITH RECURSIVE t (id, path) AS (SELECT id, ARRAY[id] FROM item WHERE id = 1 UNION SELECT i.id, path || i.id FROM item i JOIN t ON i.parent = t.id WHERE cardinality(path) < 4), u AS (SELECT t.id FROM t WHERE t.id > 2) SELECT * FROM t JOIN u USING (id) WHERE cardinality(path) > 1 ORDER BY path;
WITH RECURSIVE t (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 5 AND EXISTS (SELECT FROM item WHERE id = n)) SELECT * FROM t WHERE n > 1;
-- partitions two levels deep, pruned in every way, joined one by one; inheritance
SET enable_partitionwise_join = on; SET enable_partitionwise_aggregate = on;
SELECT a.id, count(*) FROM part a JOIN part b ON a.region = b.region AND a.id = b.id WHERE a.value > 3 GROUP BY a.id ORDER BY a.id DESC, count(*);
SELECT region, value FROM part WHERE id = 700 ORDER BY value;
SELECT count(*) FROM part p WHERE p.id = (SELECT 600) AND p.region = (SELECT 'a');
SELECT i.id FROM item i JOIN part p ON p.id = i.id AND p.region = i.name;
PREPARE pruned AS SELECT count(*) FROM part WHERE region = $1 AND id < $2;
SET plan_cache_mode = force_generic_plan;
EXECUTE pruned('a', 100);
EXECUTE pruned('nowhere', NULL);
RESET plan_cache_mode;
UPDATE part SET value = value + 1 WHERE region = 'a' AND id IN (1, 600);
UPDATE part SET id = id + 1 WHERE id = 499 AND region = 'a';
DELETE FROM part WHERE value = 9;
SELECT id FROM elder WHERE name > 'y5' ORDER BY id, name;
RESET enable_partitionwise_join; RESET enable_partitionwise_aggregate;
-- changes
INSERT INTO item (id, name) VALUES (5, 'five') ON CONFLICT (id) DO UPDATE SET name = excluded.name WHERE item.parent > excluded.id - 10;
INSERT INTO item (id, name) SELECT id + 5000, name FROM item WHERE done ON CONFLICT DO NOTHING RETURNING id;
MERGE INTO item USING part ON item.id = part.id AND part.value > 7 WHEN MATCHED AND item.done THEN DELETE WHEN MATCHED THEN UPDATE SET name = 'merged' WHEN NOT MATCHED AND part.id > 990 THEN INSERT (id) VALUES (part.id + 9000);
DELETE FROM item USING elder e WHERE item.id = e.id AND e.name LIKE 'y9%' RETURNING item.*, e.name;
SELECT id FROM item WHERE parent = 20 ORDER BY id LIMIT 3 FOR UPDATE SKIP LOCKED;
SELECT i.id FROM item i JOIN elder e ON e.id = i.id WHERE i.parent < 9 FOR SHARE OF i;
CREATE FUNCTION look() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN PERFORM count(*) FROM fresh JOIN item USING (id) WHERE fresh.name > 'a'; RETURN NULL; END$$;
CREATE TRIGGER looks AFTER UPDATE ON item REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION look();
UPDATE item SET name = 'looked at' WHERE parent BETWEEN 30 AND 32;
CREATE TABLE copied AS SELECT id, name FROM item WHERE parent > 400 ORDER BY name;
COPY (SELECT id FROM item WHERE parent = 3) TO STDOUT;
-- cursors, read in part, also backwards
BEGIN;
DECLARE pages SCROLL CURSOR FOR SELECT id FROM item WHERE parent > 5 ORDER BY id;
FETCH 3 FROM pages;
FETCH BACKWARD 2 FROM pages;
UPDATE item SET name = 'here' WHERE CURRENT OF pages;
CLOSE pages;
COMMIT;
-- row level security
SET ROLE regress_odd;
SELECT count(*) FROM item WHERE parent = 4;
SELECT count(*) FROM item i JOIN elder e ON e.id = i.parent WHERE i.name LIKE 'item%';
RESET ROLE;
-- in parallel
SET max_parallel_workers_per_gather = 2; SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0; SET min_parallel_index_scan_size = 0;
SELECT parent % 7, count(*) FROM item WHERE name > 'item 2' GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 3;
SELECT count(*) FROM item i JOIN item j ON j.parent = i.id WHERE i.name <> 'x' AND i.id > (SELECT min(id) FROM item);
SELECT id FROM part WHERE value > 2 ORDER BY id LIMIT 5;
SELECT id FROM (SELECT id, name FROM item UNION ALL SELECT id, region FROM part) AS u WHERE id < 50 ORDER BY name;
RESET max_parallel_workers_per_gather;
-- no join method but one
SET enable_hashjoin = off; SET enable_mergejoin = off; SET enable_indexscan = off; SET enable_indexonlyscan = off; SET enable_bitmapscan = off;
SELECT i.name FROM item i RIGHT JOIN elder e ON e.id = i.id AND i.name > e.name WHERE e.id < 5;
RESET enable_hashjoin; RESET enable_mergejoin; RESET enable_indexscan; RESET enable_indexonlyscan; RESET enable_bitmapscan;
-- more than is kept: clauses, nodes, and expressions that grow without end as they are followed
SELECT format('SELECT count(*) FROM item WHERE %s', string_agg(format('id <> %s AND parent <> id + %s', -i, i), ' AND ')) AS query FROM generate_series(1, 150) i \gset wide_
SELECT format('SELECT count(*) FROM (%s) AS u', string_agg(format('SELECT id FROM item WHERE id = %s', i), ' UNION ALL ')) AS query FROM generate_series(1, 300) i \gset many_
SELECT string_agg('SELECT x || x AS x FROM (', '') || 'SELECT name AS x FROM item WHERE id = 9' || string_agg(' OFFSET 0) AS s' || i, '') || ' WHERE x = ''''' AS query FROM generate_series(1, 18) i \gset deep_
:wide_query;
:many_query;
:deep_query;
\o
SET workload.min_duration = -1;

-- the plan with hundreds of nodes is a skeleton
SELECT captures_lost ->> 'failed' AS failed, captures_lost ->> 'too_large' AS too_large FROM workload.status;
SELECT count(*) > 70 AS many, count(*) FILTER (WHERE predicates IS NULL) AS without, count(*) FILTER (WHERE planid IS NULL) AS unidentified FROM workload.captures WHERE level <> 'none';
-- what was cut says so
SELECT left(query, 40) AS query, jsonb_array_length(predicates) AS predicates, predicates -> -1 AS last FROM workload.captures WHERE predicates @> '[{"truncated": true}]' ORDER BY capture_id;
-- every predicate names its table, columns that exist, and how it was asked
SELECT count(*) > 150 AS many,
       count(*) FILTER (WHERE p ->> 'relation' IS NULL OR p ->> 'table' IS NULL OR p ->> 'schema' IS NULL OR p ->> 'kind' IS NULL OR p ->> 'role' IS NULL OR p ->> 'node_type' = 'Other') AS incomplete,
       count(*) FILTER (WHERE p ->> 'kind' <> 'expression' AND p -> 'columns' = '[]') AS without_columns,
       count(*) FILTER (WHERE EXISTS (SELECT FROM jsonb_array_elements_text(p -> 'columns') WITH ORDINALITY AS c (name, place)
                                       WHERE NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = (p ->> 'relation')::oid AND attname = c.name AND attnum = (p -> 'attnums' ->> (c.place - 1)::int)::int AND NOT attisdropped))) AS wrong_columns,
       count(*) FILTER (WHERE (p ->> 'rows_kept')::float8 > (p ->> 'rows_in')::float8 AND p ->> 'role' <> 'index') AS more_than_came
  FROM workload.captures, jsonb_array_elements(predicates) AS p WHERE NOT p ? 'truncated' AND query !~ 'workload|pg_';
-- no value is among them
SELECT count(*) FROM workload.captures WHERE predicates::text ~ 'nowhere|2026|item 5|name%|y9';
DROP SCHEMA odd CASCADE;
DROP ROLE regress_odd;
