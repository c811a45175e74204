-- What CREATE EXTENSION promises: everything in one schema, nobody else's objects in it, nothing left behind.
SELECT extname, extversion, extnamespace::regnamespace FROM pg_extension WHERE extname = 'pg_workload_advisor';

-- every object is described, and every function says whether it may run in parallel
SELECT pg_describe_object(classid, objid, 0)
  FROM pg_depend JOIN pg_extension e ON refobjid = e.oid AND refclassid = 'pg_extension'::regclass
 WHERE e.extname = 'pg_workload_advisor' AND deptype = 'e' AND classid IN ('pg_proc'::regclass, 'pg_class'::regclass)
   AND obj_description(objid, CASE classid WHEN 'pg_proc'::regclass THEN 'pg_proc' ELSE 'pg_class' END) IS NULL
   AND pg_describe_object(classid, objid, 0) !~ 'sequence|index'
 ORDER BY 1;

SELECT p.proname, p.provolatile, p.proparallel
  FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
 WHERE n.nspname = 'workload' ORDER BY p.proname;

-- objects of another version than the library's are refused, not read with its columns
CREATE FUNCTION of_other_version(OUT library_version text, OUT statements bigint) LANGUAGE c AS '$libdir/pg_workload_advisor', 'workload_status_row';
SELECT * FROM of_other_version();
CREATE FUNCTION captures_of_other_version(OUT capture_id bigint, OUT query text) RETURNS SETOF record LANGUAGE c AS '$libdir/pg_workload_advisor', 'workload_capture_rows';
SET workload.min_duration = 0;
SELECT extname, 1 AS captured FROM pg_extension WHERE extname = 'pg_workload_advisor';
SELECT * FROM captures_of_other_version();
RESET workload.min_duration;
DROP FUNCTION of_other_version, captures_of_other_version;

-- refuses a schema that holds somebody else's objects
-- (18 shows more of where an error came from)
\set SHOW_CONTEXT never
SELECT current_database() AS home \gset
CREATE DATABASE taken;
\c taken
CREATE SCHEMA workload CREATE TABLE theirs (id int);
CREATE EXTENSION pg_workload_advisor;
SELECT count(*) FROM pg_extension WHERE extname = 'pg_workload_advisor';
DROP TABLE workload.theirs;
CREATE FUNCTION workload.theirs() RETURNS int LANGUAGE sql AS 'SELECT 1';
CREATE EXTENSION pg_workload_advisor;
DROP FUNCTION workload.theirs();
-- an empty one is taken over
CREATE EXTENSION pg_workload_advisor;
DROP EXTENSION pg_workload_advisor;
SELECT count(*) FROM pg_class WHERE relnamespace = 'workload'::regnamespace;
\c :home
DROP DATABASE taken;
