-- What is captured, and with what, is for the administrator to choose.
CREATE TABLE choice (id int PRIMARY KEY, kind text);
INSERT INTO choice SELECT i, 'kind ' || i % 7 FROM generate_series(1, 1000) i;
ANALYZE choice;
SET workload.capture_interval = 0;
CREATE VIEW kept AS SELECT count(*) FILTER (WHERE status <> 'running') AS captures FROM workload.captures WHERE query ~ 'FROM choice' AND query !~ 'kept';

-- a share of all executions, however fast
SET workload.min_duration = '1h';
SELECT workload.reset();
SET workload.sample_rate = 1;
SELECT count(*) FROM choice WHERE id = 1;
RESET workload.sample_rate;
SELECT count(*) FROM choice WHERE id = 1;
SELECT reason, level, duration_ms < 3600000 AS fast FROM workload.captures WHERE query ~ 'FROM choice';

-- not those of an application
SELECT workload.reset();
SET workload.min_duration = 0;
SET workload.skip_applications = 'pg_dump, nightly job';
SET application_name = 'nightly job';
SELECT count(*) FROM choice WHERE id = 2;
TABLE kept;
SET application_name = 'nightly';
SELECT count(*) FROM choice WHERE id = 2;
TABLE kept;
RESET workload.skip_applications;
RESET application_name;

-- nor one that says so itself
SELECT workload.reset();
SELECT /* workload: skip */ count(*) FROM choice WHERE id = 3;
COMMENT ON TABLE choice /* workload: skip */ IS 'FROM choice';
TABLE kept;

-- nor a statement by its queryid; or only that
SELECT workload.reset();
SELECT count(*) FROM choice WHERE id = 4;
TABLE kept;
SELECT queryid FROM workload.statements WHERE query = 'SELECT count(*) FROM choice WHERE id = $1' \gset
SELECT set_config('workload.skip_queryids', '17, ' || :queryid, false) IS NOT NULL AS skipped;
SELECT count(*) FROM choice WHERE id = 5;
TABLE kept;
RESET workload.skip_queryids;
SELECT set_config('workload.only_queryids', :'queryid', false) IS NOT NULL AS only;
SELECT count(*) FROM choice WHERE id = 6;
SELECT max(id) FROM choice;
TABLE kept;
RESET workload.only_queryids;
SET workload.only_queryids = '12, x';
-- all the same they were counted
SELECT calls FROM workload.statements WHERE queryid = :queryid;

-- nor those of a role or of a database; no client has to say so
CREATE ROLE regress_quiet LOGIN;
GRANT SELECT ON choice TO regress_quiet;
ALTER ROLE regress_quiet SET workload.capture = off;
SELECT workload.reset();
\c - regress_quiet
SELECT count(*) FROM choice WHERE id = 7;
\c - regress
TABLE kept;
ALTER ROLE regress_quiet RESET workload.capture;
ALTER DATABASE :DBNAME SET workload.min_duration = 0;
ALTER DATABASE :DBNAME SET workload.capture_interval = 0;
\c - regress_quiet
SELECT count(*) FROM choice WHERE id = 8;
\c - regress
SET workload.min_duration = '1h';
TABLE kept;
SELECT role FROM workload.captures WHERE query ~ 'FROM choice' AND query !~ 'kept';
ALTER DATABASE :DBNAME RESET workload.min_duration;
ALTER DATABASE :DBNAME RESET workload.capture_interval;
REVOKE SELECT ON choice FROM regress_quiet;
DROP ROLE regress_quiet;
SET workload.capture_interval = 0;
SET workload.min_duration = 0;

-- what is kept of parameters
PREPARE by_kind (text, int) AS SELECT count(*) FROM choice WHERE kind = $1 AND id > $2;
SELECT workload.reset();
EXECUTE by_kind ('kind 3', NULL);
SET workload.parameters = types;
EXECUTE by_kind ('kind 3', 5);
SET workload.parameters = values;
EXECUTE by_kind ('it''s, {a} "kind"', 6);
EXECUTE by_kind (repeat('x', 5000), NULL);
SET plan_cache_mode = force_generic_plan;
EXECUTE by_kind ('kind 4', 7);
RESET plan_cache_mode;
RESET workload.parameters;
SELECT parameter_types, left(parameters::text, 40) AS parameters, parameters[1] = 'it''s, {a} "kind"' AS whole, generic_plan FROM workload.captures WHERE query ~ 'FROM choice' AND status <> 'running' ORDER BY capture_id;
-- a value can be planned with again
SELECT round(w.total_cost) > 0 AS planned FROM workload.captures c, workload.what_if(c.query, parameters => c.parameters) w WHERE c.parameters[2] = '7' AND c.status <> 'running';

-- values are for who ran the statement, and for who may read all data
CREATE ROLE regress_owner;
CREATE ROLE regress_statistician IN ROLE pg_read_all_stats;
CREATE ROLE regress_reader IN ROLE pg_read_all_stats, pg_read_all_data;
GRANT SELECT ON choice TO regress_owner;
SELECT workload.reset();
SET workload.parameters = values;
SET ROLE regress_owner;
PREPARE by_owner (text) AS SELECT count(*) FROM choice WHERE kind = $1;
EXECUTE by_owner ('private');
SELECT parameters FROM workload.captures WHERE query ~ 'FROM choice' AND status <> 'running';
SET ROLE regress_statistician;
SELECT parameter_types, parameters, query FROM workload.captures WHERE query ~ 'FROM choice' AND status <> 'running' AND role = 'regress_owner';
SET ROLE regress_reader;
SELECT parameters FROM workload.captures WHERE query ~ 'FROM choice' AND status <> 'running' AND role = 'regress_owner';
RESET ROLE;
RESET workload.parameters;

-- what the planner was told shows
SELECT workload.reset();
SET random_page_cost = 1.5;
SELECT count(*) FROM choice WHERE kind = 'kind 5';
RESET random_page_cost;
SELECT plan #> '{0,Settings}' -> 'random_page_cost' AS setting, plan::text ~ 'kind 5' AS leaked FROM workload.captures WHERE query ~ 'FROM choice' AND status <> 'running';

-- statements in functions: not by default, all when asked for
CREATE FUNCTION kinds(lowest int) RETURNS bigint LANGUAGE plpgsql AS $$ BEGIN RETURN (SELECT count(DISTINCT kind) FROM choice WHERE id >= lowest); END $$;
CREATE FUNCTION ids(lowest int) RETURNS SETOF int LANGUAGE sql AS 'SELECT id FROM choice WHERE id >= lowest' VOLATILE;
SELECT workload.reset();
SELECT kinds(5) > 0 AS kinds, (SELECT count(*) FROM ids(990)) AS ids;
SELECT nested, query FROM workload.captures WHERE status <> 'running' AND query ~ 'kinds|FROM choice' ORDER BY capture_id;
SELECT workload.reset();
SET workload.capture = 'all';
SELECT kinds(5) > 0 AS kinds, (SELECT count(*) FROM ids(990)) AS ids;
DO $$ BEGIN PERFORM kinds(7); END $$;
RESET workload.capture;
SELECT nested, query, rows FROM workload.captures WHERE status <> 'running' AND query ~* 'kinds|FROM choice|do ' ORDER BY capture_id;
SELECT nested, calls FROM workload.statements WHERE queryid IN (SELECT queryid FROM workload.captures WHERE query ~ 'DISTINCT kind' AND nested);
-- one that fails inside, and is caught
CREATE FUNCTION caught() RETURNS text LANGUAGE plpgsql AS $$ BEGIN PERFORM 1 / (id - id) FROM choice; RETURN 'no'; EXCEPTION WHEN division_by_zero THEN RETURN 'yes'; END $$;
SELECT workload.reset();
SET workload.capture = 'all';
SELECT caught();
RESET workload.capture;
SELECT nested, status, sqlstate, query FROM workload.captures WHERE status <> 'running' AND query ~ 'FROM choice|caught' ORDER BY capture_id;
SELECT nested, calls, failed FROM workload.statements WHERE query ~ 'FROM choice|caught\(\)' ORDER BY nested;

-- commands: each once, without values
SELECT workload.reset();
BEGIN;
DECLARE pages CURSOR FOR SELECT id FROM choice WHERE kind = 'kind 1';
MOVE 3 FROM pages;
MOVE 2 FROM pages;
CLOSE pages;
SAVEPOINT s;
ROLLBACK TO s;
COMMIT;
CREATE TABLE copied WITH (fillfactor = 70) AS SELECT id FROM choice WHERE kind = 'kind 2' WITH DATA;
CREATE MATERIALIZED VIEW counted AS SELECT count(*) FROM choice WHERE kind = 'kind 3';
REFRESH MATERIALIZED VIEW counted;
COPY copied TO '/dev/null';
SET workload_test.secret = 'hidden';
COMMENT ON TABLE copied IS 'hidden';
DROP TABLE copied;
SELECT level, rows, status, query FROM workload.captures WHERE status <> 'running' AND query !~ 'workload' ORDER BY capture_id;
SELECT count(*) FROM workload.captures WHERE query ~ 'hidden';

RESET workload.min_duration;
DROP TABLE choice CASCADE;
DROP FUNCTION kinds, ids, caught;
DROP ROLE regress_owner, regress_statistician, regress_reader;
