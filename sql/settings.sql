-- The settings are what docs/reference/settings.md says.
SELECT name, setting, unit, vartype, context, min_val, max_val, enumvals, short_desc FROM pg_settings WHERE name LIKE 'workload.%' ORDER BY name;
-- (17 adds the units to the words)
\set VERBOSITY sqlstate
SET workload.min_duration = -5;
\set VERBOSITY default
SET workload.capture = everything;
SET workload.min_duraton = 5;
SELECT library_version = extension_version AS one_version, in_recovery, settings ->> 'workload.min_duration' AS min_duration,
       statements <= statements_max AS bounded, captures_lost, shared_memory_bytes <= 18 * 1024 * 1024 AS small
  FROM workload.status;
