-- A primary's answers. Those of a replica are tested with one, in t/.
SELECT workload.live(), workload.ready(), workload.ready('primary'), workload.ready('replica');
SELECT * FROM workload.readiness();
SELECT ready, role, reasons, degraded FROM workload.readiness('replica', policy => 'strict');
SELECT h ->> 'role' AS role, h ->> 'ready' AS ready, h -> 'reasons' AS reasons, h ->> 'read_only' AS read_only,
       (h ->> 'timeline')::int AS timeline, (h ->> 'flush_lsn')::pg_lsn > '0/0' AS has_position,
       h ->> 'system_identifier' = (SELECT system_identifier::text FROM pg_control_system()) AS identifies_itself
  FROM workload.health() AS h;
SELECT jsonb_object_keys(workload.health()) AS key ORDER BY key;
-- "primary" means accepts writes
SET default_transaction_read_only = on;
SELECT workload.ready(), workload.health() -> 'reasons' AS reasons;
RESET default_transaction_read_only;
-- every limit may be NULL, none negative
SELECT workload.ready(NULL, NULL), workload.ready(NULL, NULL, NULL, NULL, NULL, NULL);
SELECT workload.ready('leader');
SELECT workload.ready('');
SELECT workload.ready(policy => 'lenient');
SELECT workload.ready(max_lag_bytes => -1);
SELECT workload.ready(max_lag_ms => -1);
SELECT workload.ready(max_staleness_ms => -2147483648);
SELECT workload.readiness(max_disconnected_ms => -1);
-- what would be lost by promoting it is no question to a primary
SELECT * FROM workload.promote_check();
