-- A primary's answers. Those of a replica are tested with one, in t/.
SELECT workload.live(), workload.ready(), workload.ready('primary'), workload.ready('replica');
SELECT h ->> 'role' AS role, h ->> 'ready' AS ready, h -> 'reasons' AS reasons, h ->> 'read_only' AS read_only,
       (h ->> 'timeline')::int AS timeline, (h ->> 'flush_lsn')::pg_lsn > '0/0' AS has_position
  FROM workload.health() AS h;
-- "primary" means accepts writes
SET default_transaction_read_only = on;
SELECT workload.ready(), workload.health() -> 'reasons' AS reasons;
RESET default_transaction_read_only;
SELECT workload.ready('leader');
SELECT workload.ready(max_lag_bytes => -1);
SELECT workload.ready(NULL, NULL);
