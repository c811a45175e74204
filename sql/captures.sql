-- A statement that takes at least workload.min_duration is captured with its plan; values stay out of it.
CREATE TABLE letter (id int PRIMARY KEY, sender text, body text);
INSERT INTO letter SELECT i, 'sender ' || i % 7, 'body ' || i FROM generate_series(1, 5000) i;
ANALYZE letter;
SET workload.capture_interval = 0;
SET workload.min_duration = '1h';
SELECT workload.reset();

-- nothing is slow enough
SELECT count(*) FROM letter WHERE sender = 'planted secret';
SELECT count(*) FROM workload.captures;

-- -1 captures nothing, 0 everything
SET workload.min_duration = -1;
SELECT count(*) FROM letter WHERE sender = 'planted secret';
SELECT count(*) FROM workload.captures;
SET workload.min_duration = 0;
SELECT count(*) FROM letter WHERE sender = 'planted secret' AND id > 424242;
SET workload.min_duration = -1;

SELECT status, rows, level, in_recovery, query, application_name, client_addr, duration_ms > 0, planning_ms > 0,
       shared_blocks_hit > 0, database = current_database(), role = current_user
  FROM workload.captures WHERE query ~ 'letter';
SELECT plan -> 0 -> 'Plan' ->> 'Node Type' AS node, (plan #>> '{0,Plan,Actual Rows}')::float AS rows,
       plan #> '{0,Plan,Plans,0,Filter}' AS filter, plan #> '{0,Plan,Plans,0,Index Cond}' AS condition,
       (plan #> '{0,Plan,Plans,0,Shared Hit Blocks}') IS NOT NULL AS buffers
  FROM workload.captures WHERE query ~ 'letter';
-- the secret is nowhere
SELECT count(*) FROM workload.captures WHERE query ~ 'planted|424242' OR plan::text ~ 'planted|424242';
SELECT count(*) FROM workload.statements WHERE query ~ 'planted|424242';

-- unless one wants it there
SELECT workload.reset();
SET workload.literals = keep;
SET workload.min_duration = 0;
SELECT count(*) FROM letter WHERE sender = 'planted secret';
SET workload.min_duration = -1;
SELECT query, plan::text ~ 'planted' AS in_plan FROM workload.captures WHERE query LIKE '%letter%';
RESET workload.literals;

-- nor does it get out when the text is not to be read any more as it was parsed
SELECT workload.reset();
SET standard_conforming_strings = off \; SELECT 'a\', 'planted', E'\\' -- '
;
RESET standard_conforming_strings;
SELECT 'b\', 'kept', E'\\\'', -(4), - 5, date '2020-01-01' AS escaped
;
SELECT query FROM workload.statements WHERE query ~ 'planted|escaped' AND query !~ 'workload';

-- data-changing statements, prepared statements and COPY of a query are captured too
SELECT workload.reset();
SET workload.min_duration = 0;
UPDATE letter SET body = 'new' WHERE id = 7;
DELETE FROM letter WHERE id = 8;
INSERT INTO letter VALUES (8, 'sender', 'again');
MERGE INTO letter USING (VALUES (9)) AS v (id) ON v.id = letter.id WHEN MATCHED THEN UPDATE SET body = 'merged';
PREPARE p AS SELECT id FROM letter WHERE id = $1; EXECUTE p(3);
COPY (SELECT id FROM letter WHERE id = 4) TO STDOUT;
SET workload.min_duration = -1;
SELECT query, rows, plan -> 0 -> 'Plan' ->> 'Node Type' AS node FROM workload.captures
 WHERE query ~ 'letter' ORDER BY capture_id;

-- EXPLAIN alone runs nothing; EXPLAIN ANALYZE does
SELECT workload.reset();
SET workload.min_duration = 0;
EXPLAIN (COSTS OFF) SELECT * FROM letter WHERE id = 5;
SET workload.min_duration = -1;
SELECT count(*) FROM workload.captures WHERE query ~ 'letter';

-- slow once, measured the next times: a plan that is not worth measuring at first
SELECT workload.reset();
SET workload.min_duration = '1ms';
SELECT id FROM letter WHERE pg_sleep(0.002) IS NOT NULL LIMIT 1;
SELECT id FROM letter WHERE pg_sleep(0.002) IS NOT NULL LIMIT 1;
SET workload.min_duration = -1;
SELECT level, plan #> '{0,Plan,Actual Rows}' IS NOT NULL AS measured FROM workload.captures WHERE query ~ 'pg_sleep' ORDER BY capture_id;

-- the same statement again and again does not push out all others: three, then one a second
SELECT workload.reset();
SET workload.capture_interval = '1h';
SET workload.min_duration = 0;
\o /dev/null
SELECT 'SELECT count(*) FROM letter WHERE id = 1' FROM generate_series(1, 30) \gexec
\o
SET workload.min_duration = -1;
SELECT count(*) BETWEEN 3 AND 20 AS few, (SELECT calls FROM workload.statements WHERE query = 'SELECT count(*) FROM letter WHERE id = $1') AS calls,
       (SELECT (captures_lost ->> 'limited_interval')::int > 0 FROM workload.status) AS counted
  FROM workload.captures WHERE query ~ 'letter WHERE id = ';

-- the same plan has the same identity whatever the values
SELECT workload.reset();
SET workload.capture_interval = 0;
SET workload.min_duration = 0;
SELECT count(*) FROM letter WHERE id < 10;
SELECT count(*) FROM letter WHERE id < 11;
SELECT count(*) FROM letter WHERE id < 4000;
SET workload.min_duration = -1;
SELECT captures, total_ms >= worst_ms AS adds_up, share > 0 AND share <= 1 AS share, worst_capture_id IS NOT NULL AS worst
  FROM workload.slow_statements WHERE query ~ 'letter' ORDER BY captures;

-- what is kept is bounded, and the oldest goes first
SELECT workload.reset();
SET workload.min_duration = 0;
SELECT count(*) FROM letter WHERE id = 1;
SET workload.min_duration = -1;
SELECT captures > 0 AS some, captures_stored >= captures AS ever, capture_bytes > 0 AND capture_bytes <= capture_bytes_max AS bounded,
       oldest_capture IS NOT NULL AS oldest, largest_capture_bytes >= (SELECT max(stored_bytes) FROM workload.capture_rows()) AS largest,
       capture_p50_ms > 0 AND capture_p50_ms <= capture_p99_ms AS times
  FROM workload.status;

-- where it ran
SELECT count(*) > 0 AS some, bool_and(c.system_identifier = p.system_identifier AND c.system_identifier = s.system_identifier) AS same_system,
       bool_and(c.node = s.node) AS same_node, bool_and(c.timeline = 1) AS timeline, count(core_planid) AS core_plans
  FROM workload.captures AS c, pg_control_system() AS p, workload.status AS s;

-- one statement is forgotten alone, and captured again later
SELECT workload.reset();
SET workload.min_duration = 0;
SELECT max(id), 'kept' AS kept FROM letter WHERE id = 1;
SELECT min(id), 'gone' AS gone FROM letter WHERE id = 2;
SELECT min(id), 'gone' AS gone FROM letter WHERE id = 3;
SELECT max(id), 'kept' AS kept FROM letter WHERE id = 4;
SET workload.min_duration = -1;
SELECT max(capture_id) AS last, min(captured_at) AS oldest, (SELECT captures FROM workload.status) AS captures
  FROM workload.captures WHERE query ~ 'letter' \gset
SELECT workload.reset((SELECT queryid FROM workload.statements WHERE query ~ 'AS gone' AND query !~ 'workload'));
SELECT query, count(*) FROM workload.captures WHERE query ~ 'AS (kept|gone)' AND query !~ 'workload' GROUP BY query;
SELECT query FROM workload.slow_statements WHERE query ~ 'AS (kept|gone)' AND query !~ 'workload';
SELECT :captures - captures AS gone, captures_lost ->> 'not_written' AS lost, oldest_capture IS NOT NULL AS oldest FROM workload.status;
SELECT workload.reset((SELECT queryid FROM workload.statements WHERE query ~ 'AS gone' AND query !~ 'workload'));
SELECT workload.reset(0);
SET workload.min_duration = 0;
SELECT min(id), 'gone' AS gone FROM letter WHERE id = 5;
SET workload.min_duration = -1;
SELECT query, count(*), min(capture_id) > :last AS later FROM workload.captures WHERE query ~ 'AS (kept|gone)' AND query !~ 'workload' GROUP BY query ORDER BY query;

-- a plan that would take long to print is left as a skeleton
SELECT workload.reset();
SET workload.min_duration = 0;
\o /dev/null
\set ECHO none
SELECT string_agg('SELECT id FROM letter WHERE id = ' || i, ' UNION ALL ') FROM generate_series(1, 600) i \gexec
\set ECHO all
\o
SET workload.min_duration = -1;
SELECT level, plan -> 0 -> 'Skeleton' AS skeleton, plan #> '{0,Plan,Plans,599,Index Oid}' IS NOT NULL AS whole, plan #> '{0,Plan,Rows So Far}' AS rows, capture_ms < 50 AS soon,
       (SELECT captures_lost -> 'too_large' FROM workload.status) AS counted
  FROM workload.captures WHERE query ~ 'UNION ALL' AND status = 'ok' AND query !~ 'string_agg';

-- what its plans took is kept of a statement, for each plan
CREATE INDEX letter_sender ON letter (sender);
SELECT workload.reset();
SET workload.min_duration = 0;
SELECT max(body) IS NOT NULL FROM letter;
SELECT count(*) FROM letter WHERE sender = 'sender 1';
SET enable_indexscan = off;
SET enable_bitmapscan = off;
SET enable_indexonlyscan = off;
SELECT count(*) FROM letter WHERE sender = 'sender 2';
SELECT count(*) FROM letter WHERE sender = 'sender 3';
SET workload.min_duration = -1;
RESET enable_indexscan;
RESET enable_bitmapscan;
RESET enable_indexonlyscan;
SELECT p.captures, p.failed, p.rows, p.nested, p.database = current_database() AS database, p.role = current_user AS role,
       p.min_ms <= p.mean_ms AND p.mean_ms <= p.max_ms AND p.total_ms >= p.max_ms AND p.min_ms > 0 AS ms,
       p.min_ms <= p.p50_ms AND p.p50_ms <= p.p95_ms AND p.p95_ms <= p.p99_ms AND p.p99_ms <= p.max_ms AS percentiles,
       p.shared_blocks_hit + p.shared_blocks_read > 0 AS blocks, p.temp_blocks_written, p.wal_bytes, p.first_seen < p.last_seen AS often
  FROM workload.plans AS p JOIN workload.statements AS s USING (queryid)
 WHERE s.query ~ 'WHERE sender = ' ORDER BY p.captures;
-- the same as adding up captures that are all still there: with WAL, temporary files, failures, and many executions
SET workload.min_duration = 0;
UPDATE letter SET sender = 'sender 1' WHERE id < 3000;
SET work_mem = '64kB';
SELECT count(*) FROM (SELECT body FROM letter ORDER BY body OFFSET 0) AS sorted;
RESET work_mem;
SELECT 1 / (count(*) - count(*)) FROM letter WHERE sender = 'sender 3';
\o /dev/null
\set ECHO none
SELECT 'SELECT count(*) FROM letter WHERE id < ' || i * 10 FROM generate_series(1, 200) i \gexec
\set ECHO all
\o
SET workload.min_duration = -1;
CREATE VIEW added_up AS
SELECT queryid, planid, count(*) AS captures, count(*) FILTER (WHERE status <> 'ok') AS failed, round(sum(duration_ms)::numeric, 3) AS total_ms,
       min(duration_ms) AS min_ms, max(duration_ms) AS max_ms, sum(rows) AS rows, sum(shared_blocks_hit) AS hit, sum(shared_blocks_read) AS read,
       sum(temp_blocks_written) AS temp, sum(wal_bytes) AS wal, min(captured_at) AS first_seen, max(captured_at) AS last_seen,
       percentile_disc(ARRAY[0.5, 0.95, 0.99]) WITHIN GROUP (ORDER BY duration_ms) AS percentiles
  FROM workload.captures WHERE planid IS NOT NULL AND status <> 'running' GROUP BY queryid, planid;
SELECT count(*) > 5 AS some, bool_and(to_jsonb(p) = to_jsonb(c) - 'percentiles') AS equal, max(captures) AS most, sum(temp) > 0 AS temp, sum(wal) > 0 AS wal
  FROM added_up AS c
  FULL JOIN (SELECT queryid, planid, captures, failed, round(total_ms::numeric, 3) AS total_ms, min_ms, max_ms, rows, shared_blocks_hit AS hit,
                    shared_blocks_read AS read, temp_blocks_written AS temp, wal_bytes AS wal, first_seen, last_seen
               FROM workload.plans) AS p
 USING (queryid, planid, captures, failed, total_ms, min_ms, max_ms, rows, hit, read, temp, wal, first_seen, last_seen);
SELECT bool_and(abs(told / exact - 1) <= 0.251) AS a_quarter_at_most
  FROM added_up AS c JOIN workload.plans AS p USING (queryid, planid),
       unnest(c.percentiles, ARRAY[p.p50_ms, p.p95_ms, p.p99_ms]) AS e (exact, told)
 WHERE c.captures > 100;
DROP VIEW added_up;

-- a plan that was made for one partition is not that for another; one that leaves them out as it starts is the same for all
CREATE TABLE region (name text, id int) PARTITION BY LIST (name);
CREATE TABLE region_north PARTITION OF region FOR VALUES IN ('north');
CREATE TABLE region_south PARTITION OF region FOR VALUES IN ('south');
SELECT workload.reset();
SET workload.min_duration = 0;
SELECT count(*) FROM region WHERE name = 'north';
SELECT count(*) FROM region WHERE name = 'south';
SELECT count(*) FROM region WHERE name = 'south' AND id > 3;
SELECT count(*) FROM region WHERE name = 'south' AND id > 4;
SET plan_cache_mode = force_generic_plan;
PREPARE in_region (text) AS SELECT count(*) AS here FROM region WHERE name = $1;
EXECUTE in_region('north');
EXECUTE in_region('south');
DEALLOCATE in_region;
RESET plan_cache_mode;
SET workload.min_duration = -1;
SELECT count(*) AS executions, count(DISTINCT planid) AS plans,
       jsonb_agg(DISTINCT coalesce(jsonb_path_query_first(plan::jsonb, 'strict $.**."Subplans Removed"'), '0')) AS removed
  FROM workload.captures WHERE query ~ '^SELECT count.* FROM region' GROUP BY queryid ORDER BY min(capture_id);
DROP TABLE region;
-- and with them, one statement is forgotten alone
SELECT workload.reset((SELECT queryid FROM workload.statements WHERE query ~ 'WHERE sender = '));
SELECT count(*) > 0 AS others, count(*) FILTER (WHERE s.query ~ 'WHERE sender = ') AS forgotten, (SELECT plans > 0 AND plans <= plans_max FROM workload.status) AS bounded
  FROM workload.plans AS p LEFT JOIN workload.statements AS s USING (queryid);
SELECT workload.reset();
SELECT count(*) FROM workload.plans;
