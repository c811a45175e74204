-- How far an execution is measured: seen in what was captured of it.
CREATE TABLE grain (id int PRIMARY KEY, kind int, note text);
INSERT INTO grain SELECT i, i % 1000, 'grain ' || i FROM generate_series(1, 300000) i;
VACUUM ANALYZE grain;
CREATE VIEW seen AS
	SELECT c.capture_id, c.level, c.nested, c.status, c.rows, c.query, c.plan, c.plan_bound, c.waits,
	       (SELECT count(*) FROM jsonb_path_query(c.plan::jsonb, 'strict $.** ? (exists (@."Node Type"))')) AS nodes,
	       (SELECT count(*) FROM jsonb_path_query(c.plan::jsonb, 'strict $.** ? (exists (@."Node Type"))') AS node
	         WHERE node ?& ARRAY['Actual Rows', 'Actual Loops', 'Actual Total Time', 'Shared Hit Blocks', 'Shared Read Blocks', 'WAL Records']) AS measured,
	       (SELECT count(*) FROM jsonb_path_query(c.plan::jsonb, 'strict $.**."Actual Total Time"')) AS timed
	  FROM workload.captures AS c
	 WHERE c.status <> 'running' AND c.query !~ 'workload|seen';
SET workload.capture_interval = 0;
SET workload.min_duration = '1ms';

-- what hands on few rows is measured at its first execution, and shows what it threw away
SELECT workload.reset();
SELECT count(*) FROM grain WHERE kind = 7;
SELECT level, nodes > 1 AS plan, measured = nodes AS each_node, jsonb_path_query_array(plan::jsonb, 'strict $.**."Rows Removed by Filter"') AS removed FROM seen;

-- what hands on hundreds of thousands is not timed at first; once it was slow it is, each node with time, blocks and WAL
SELECT workload.reset();
SELECT count(*) FROM grain AS a JOIN grain AS b ON b.id = a.id + 0;
SELECT count(*) FROM grain AS a JOIN grain AS b ON b.id = a.id + 0;
SELECT level <> 'full' AS spared, timed = 0 AS not_timed FROM seen ORDER BY capture_id LIMIT 1;
SELECT level, nodes > 2 AS plan, measured = nodes AS each_node FROM seen ORDER BY capture_id DESC LIMIT 1;

-- in parallel: two executions, the second with what its workers did, and nothing of the workers'
SELECT workload.reset();
SET max_parallel_workers_per_gather = 2;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SELECT count(*) FROM grain WHERE note <> 'none';
SELECT count(*) FROM grain WHERE note <> 'none';
RESET max_parallel_workers_per_gather;
RESET parallel_setup_cost;
RESET parallel_tuple_cost;
RESET min_parallel_table_scan_size;
SELECT count(*) AS captures, sum(rows) AS rows, bool_and(nested) AS nested,
       max((jsonb_path_query_first(plan::jsonb, 'strict $.**."Workers Planned"'))::int) AS planned,
       max((jsonb_path_query_first(plan::jsonb, 'strict $.**."Workers Launched"'))::int) > 0 AS launched,
       bool_and((SELECT abs((scan ->> 'Actual Rows')::float * (scan ->> 'Actual Loops')::float - 300000) <= 3
                        AND (scan ->> 'Shared Hit Blocks')::int + (scan ->> 'Shared Read Blocks')::int = pg_relation_size('grain') / 8192
                   FROM jsonb_path_query(plan::jsonb, 'strict $.** ? (@."Node Type" == "Seq Scan")') AS scan)) AS all_of_it
  FROM seen;
SELECT calls, rows FROM workload.statements WHERE query ~ 'FROM grain WHERE note';

-- what planning runs is not the client's, and neither are the checks of foreign keys at the end
CREATE FUNCTION usual() RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RETURN (SELECT count(*) % 2 FROM grain WHERE kind = 1); END $$;
CREATE TABLE bag (grain_id int REFERENCES grain DEFERRABLE INITIALLY DEFERRED);
SET workload.min_duration = 0;
SELECT workload.reset();
SELECT id FROM grain WHERE id = 5 AND kind > usual();
BEGIN;
INSERT INTO bag VALUES (1);
COMMIT;
SELECT nested, query FROM seen WHERE query ~ 'FROM (ONLY |grain)' ORDER BY capture_id;
SET workload.capture = 'all';
SELECT workload.reset();
SELECT id FROM grain WHERE id = 5 AND kind > usual();
BEGIN;
INSERT INTO bag VALUES (2);
COMMIT;
RESET workload.capture;
-- (to PostgreSQL 18 the checks of all keys are one statement, with the text of the first)
SELECT nested, regexp_replace(query, '^SELECT .* FROM ONLY .*', 'the check') AS query FROM seen WHERE query ~ 'FROM (ONLY |grain)' ORDER BY nested, query COLLATE "C";

-- procedures and maintenance, each once
CREATE PROCEDURE sieve(INOUT grains bigint DEFAULT 0) LANGUAGE plpgsql AS $$ BEGIN SELECT count(*) INTO grains FROM grain WHERE kind = 3; END $$;
SELECT workload.reset();
CALL sieve();
VACUUM bag;
SELECT level, nested, query FROM seen WHERE query ~* '^(call|vacuum)' ORDER BY capture_id;

-- compilation of expressions shows where there is any
SELECT workload.reset();
SET jit = on;
SET jit_above_cost = 0;
SELECT count(*) FROM grain WHERE id < 50;
RESET jit;
RESET jit_above_cost;
SELECT level, plan #> '{0,JIT,Functions}' IS NOT NULL OR NOT pg_jit_available() AS compiled FROM seen WHERE query ~ 'id <';

-- what only calculates was on the processor, and its plan is to blame
SELECT workload.reset();
SET workload.min_duration = '1ms';
SELECT count(*) FROM generate_series(1, 3000000) AS i WHERE i % 7 = 3;
SELECT plan_bound, waits -> 'events' ? 'CPU' AS calculated, waits::text ~ 'ClientRead' AS idle FROM seen;

RESET workload.min_duration;
DROP VIEW seen;
DROP TABLE bag, grain;
DROP FUNCTION usual;
DROP PROCEDURE sieve;
