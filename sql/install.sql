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
