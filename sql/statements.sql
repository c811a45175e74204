-- Every execution of every statement is counted, by its normalised text.
CREATE TABLE item (id int PRIMARY KEY, kind text, price numeric, made timestamptz, gone boolean);
INSERT INTO item SELECT i, 'kind ' || i % 5, i, now() - i * interval '1 hour', i % 10 = 0 FROM generate_series(1, 1000) i;
ANALYZE item;
SELECT workload.reset();

SELECT id FROM item WHERE id = 1;
SELECT id FROM item WHERE id = 2;
SELECT id FROM item WHERE id = -3;
SELECT id FROM item WHERE id BETWEEN -2.5 AND 1e0 OR price = 7.5 AND id < 0;
SELECT count(*) FROM item WHERE kind = 'kind 1' AND price > 10.5 AND made > now() - interval '30 days';
SELECT count(*) FROM item WHERE made > date '2020-01-01' AND gone = false AND kind IS NOT NULL;
SELECT id FROM item WHERE kind = 'kind 2' ORDER BY id LIMIT 3 OFFSET 1;
SELECT count(*) FROM (SELECT id FROM item WHERE price < 100 LIMIT 7) AS few;
UPDATE item SET price = price + 1 WHERE id IN (1, 2, 3);
INSERT INTO item VALUES (2001, 'a ''quoted'' secret', 1, now(), true), (2002, E'b\nc', 2, now(), NULL);
DELETE FROM item WHERE id > 2000;
WITH dear AS (SELECT * FROM item WHERE price > 990) SELECT count(*) FROM dear;

-- (18 takes lists of all lengths for one)
SELECT replace(query, '$2, $3, $4', '$2 /*, ... */') AS query, calls, rows, tables
  FROM workload.statements WHERE 'item'::regclass = ANY (tables) ORDER BY query COLLATE "C";

-- a list of numbers with a point, too
SELECT id FROM item WHERE id IN (7.5, 9.5);
SELECT count(*) FROM workload.statements WHERE query ~ 'IN \(\$1(::numeric, \$2::numeric| /\*, \.\.\. \*/)\)$';

-- counts are there at once, and add up
SELECT calls = 3, rows = 3, total_ms >= max_ms, min_ms <= mean_ms AND mean_ms <= max_ms,
       min_ms <= p50_ms AND p50_ms <= p95_ms AND p95_ms <= p99_ms AND p99_ms <= max_ms,
       shared_blocks_hit > 0, wal_bytes = 0, database = current_database(), role = current_user, first_seen <= last_seen
  FROM workload.statements WHERE query = 'SELECT id FROM item WHERE id = $1';
SELECT wal_bytes > 0, rows FROM workload.statements WHERE query LIKE 'UPDATE item%';

-- a text that was kept can be planned again
SELECT count(*) FROM workload.statements s, workload.what_if(s.query) w WHERE 'item'::regclass = ANY (s.tables) AND w.total_cost > 0;

-- prepared statements: generic and custom plans are the same statement
SELECT workload.reset();
PREPARE by_id (int) AS SELECT id FROM item WHERE id = $1;
EXECUTE by_id(1);
EXECUTE by_id(2);
SET plan_cache_mode = force_generic_plan;
EXECUTE by_id(3);
RESET plan_cache_mode;
SELECT query, calls, rows FROM workload.statements WHERE 'item'::regclass = ANY (tables);
-- after reset a prepared statement still has its text
SELECT workload.reset();
EXECUTE by_id(4);
SELECT query, calls, rows FROM workload.statements WHERE 'item'::regclass = ANY (tables);
DEALLOCATE by_id;

-- what functions run inside is theirs; the client's statement is one
SELECT workload.reset();
CREATE FUNCTION inner_count() RETURNS bigint LANGUAGE plpgsql AS $$ BEGIN RETURN (SELECT count(*) FROM item WHERE price > 5); END $$;
SELECT inner_count() > 0;
DO $$ BEGIN PERFORM count(*) FROM item; END $$;
SELECT count(*) FROM workload.statements WHERE query LIKE '%price >%' OR query LIKE '%count(*) FROM item%';

-- values stay out wherever they stand
SELECT workload.reset();
\o /dev/null
SELECT id, -(51000001), - -51000002 FROM item LIMIT 1;
SELECT id FROM item LIMIT length('secret');
COPY (SELECT id FROM item WHERE kind = 'secret') TO PROGRAM 'cat >/dev/null # secret';
EXPLAIN (ANALYZE) SELECT id FROM item WHERE kind = 'secret' AND price = 51000003;
SELECT 'secret' AS one \; EXPLAIN (ANALYZE) SELECT id FROM item WHERE price = 51000004 \; SELECT 'secret' AS two;
PREPARE hidden (text) AS SELECT id FROM item WHERE kind = $1 AND price = 51000005;
EXECUTE hidden ('secret');
DEALLOCATE hidden;
SELECT U&'secret', E'secret\n', $$secret$$, B'1010' FROM item LIMIT 1;
SET standard_conforming_strings = off \; CREATE TABLE defaults (a text DEFAULT 'h\', b text DEFAULT 'secret') -- '
;
RESET standard_conforming_strings;
SELECT * FROM XMLTABLE('/a' PASSING '<a/>' COLUMNS b text DEFAULT 'secret');
\o
SELECT query FROM workload.statements WHERE query !~ 'workload|DEALLOCATE' ORDER BY query COLLATE "C";
SELECT count(*) FROM workload.statements WHERE query ~ 'secret|510000';

-- one statement can be forgotten alone, also what this session and others have not handed over
SELECT workload.reset();
SELECT count(*) AS kept FROM item WHERE id < 3;
SELECT count(*) AS gone FROM item WHERE id < 3 AND price > 0;
SELECT count(*) AS gone FROM item WHERE id < 3 AND price > 0;
SELECT workload.reset((SELECT queryid FROM workload.statements WHERE query LIKE '%AS gone%' AND query NOT LIKE '%workload%'));
SELECT query, calls, failed, nested FROM workload.statements WHERE query ~ 'AS (kept|gone)' AND query !~ 'workload' ORDER BY query;
SELECT count(*) AS gone FROM item WHERE id < 3 AND price > 0;
SELECT query, calls FROM workload.statements WHERE query ~ 'AS (kept|gone)' AND query !~ 'workload' ORDER BY query;
SELECT workload.reset(0);
SELECT workload.reset(NULL);
SELECT count(*) FROM workload.statements WHERE query ~ 'AS (kept|gone)' AND query !~ 'workload';
SET ROLE pg_monitor;
SELECT workload.reset(1);
RESET ROLE;

-- a session that runs more statements than it has places counts each once, also those that come back
SELECT workload.reset();
DO $make$
BEGIN
  CREATE TEMP TABLE shape AS SELECT 'SELECT id' || repeat(', id', i) || ' FROM item WHERE id = 1 /* shape */' AS query FROM generate_series(1, 400) AS i;
END
$make$;
\set ECHO none
\o /dev/null
SELECT query FROM shape, generate_series(1, 3) AS round ORDER BY round, query \gexec
SELECT query FROM shape ORDER BY query LIMIT 10 \gexec
\o
\set ECHO all
SELECT calls, count(*), sum(rows) FROM workload.statements WHERE query LIKE 'SELECT id, id%/* shape */' GROUP BY calls ORDER BY calls;

-- statements of deferred triggers are not the client's
SELECT workload.reset();
CREATE TABLE part (item int REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED);
INSERT INTO part VALUES (1);
COPY part FROM STDIN;
2
\.
SELECT query FROM workload.statements WHERE query ~ 'part|ONLY' AND query !~ 'workload' ORDER BY query COLLATE "C";

-- a statement that another role parsed has its text
SELECT workload.reset();
CREATE ROLE regress_other;
GRANT SELECT ON item TO regress_other;
PREPARE shared AS SELECT max(price) FROM item WHERE id < 50;
SET workload.min_duration = 0;
SET ROLE regress_other;
EXECUTE shared;
RESET ROLE;
RESET workload.min_duration;
SELECT role, query FROM workload.captures WHERE query ~ 'max' ORDER BY capture_id;
DEALLOCATE shared;
REVOKE SELECT ON item FROM regress_other;
DROP ROLE regress_other;

-- COMMIT of a transaction that failed is over when it returns: what comes next is not taken for it
SELECT workload.reset();
BEGIN;
SELECT 1 / 0;
COMMIT;
SELECT query, calls, failed FROM workload.statements WHERE query = 'COMMIT';

-- a cursor whose transaction is rolled back is counted, also one of a savepoint
SELECT workload.reset();
SET workload.min_duration = 0;
BEGIN;
DECLARE gone CURSOR FOR SELECT id FROM item WHERE id < 1000 /* gone */;
\o /dev/null
FETCH 10 FROM gone;
FETCH 20 FROM gone;
\o
ROLLBACK;
BEGIN;
SAVEPOINT before;
DECLARE gone CURSOR FOR SELECT id FROM item WHERE id < 2000 /* gone */;
\o /dev/null
FETCH 5 FROM gone;
\o
ROLLBACK TO before;
COMMIT;
RESET workload.min_duration;
SELECT calls, failed, rows FROM workload.statements WHERE query ~ 'gone \*/$' AND query ~ '^SELECT';
SELECT status, rows, level FROM workload.captures WHERE query ~ 'gone \*/$' AND query ~ '^SELECT' ORDER BY capture_id;

-- off means off
SET workload.capture = off;
SELECT workload.reset();
SELECT count(*) FROM item WHERE id = 17;
SELECT count(*) FROM workload.statements WHERE 'item'::regclass = ANY (tables);
RESET workload.capture;

-- an identifier that is too long is said to be once, and the statement is counted all the same
SELECT 17 AS a_name_that_goes_on_and_on_until_it_is_longer_than_any_name_may_be_here;
SELECT calls FROM workload.statements WHERE query LIKE 'SELECT $1 AS a_name_that_goes_on%';
