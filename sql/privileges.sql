-- What a role may not see in pg_stat_statements it may not see here, nor learn by planning.
CREATE ROLE regress_owner;
CREATE ROLE regress_stranger;
CREATE ROLE regress_reader IN ROLE pg_read_all_stats;
CREATE TABLE diary (id int PRIMARY KEY, entry text);
INSERT INTO diary SELECT i, 'entry ' || i FROM generate_series(1, 100) i;
GRANT SELECT ON diary TO regress_owner;
SET workload.min_duration = 0;
SET workload.capture_interval = 0;
SELECT workload.reset();

SET ROLE regress_owner;
SELECT count(*) FROM diary WHERE entry = 'private thought';
SELECT role, query FROM workload.statements WHERE query LIKE '%diary WHERE entry%';
SELECT role, query, plan IS NOT NULL AS plan FROM workload.captures WHERE query LIKE '%diary WHERE entry%';
RESET ROLE;
SET workload.min_duration = -1;

SET ROLE regress_stranger;
SELECT role, queryid, query, tables, calls FROM workload.statements WHERE role = 'regress_owner' AND calls = 1 LIMIT 1;
SELECT DISTINCT role, queryid, planid, query, plan::text, application_name, client_addr FROM workload.captures WHERE role = 'regress_owner';
SELECT count(*) FROM workload.statements WHERE query LIKE '%diary WHERE entry%';
SELECT DISTINCT role, queryid, planid FROM workload.plans WHERE role = 'regress_owner';
SELECT workload.reset();
SELECT * FROM workload.recommendations;
SELECT total_cost FROM workload.what_if('SELECT * FROM diary WHERE id = 1');
SELECT * FROM workload.what_if_predicates('SELECT * FROM diary WHERE id = 1');
SELECT total_cost FROM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON diary (entry)']);
SELECT workload.ready(), workload.live();
SET workload.min_duration = 0;
SET workload.literals = keep;
RESET ROLE;

SET ROLE regress_reader;
SELECT role, query, plan IS NOT NULL AS plan FROM workload.captures WHERE query LIKE '%diary WHERE entry%';
SELECT count(*) > 0 AS plans, bool_and(queryid IS NOT NULL AND planid IS NOT NULL) AS visible FROM workload.plans WHERE role = 'regress_owner';
RESET ROLE;
DROP TABLE diary;
DROP ROLE regress_owner, regress_stranger, regress_reader;
