-- Slots whose standby is away. Standbys that are there are tested with one, in t/.
SELECT * FROM workload.replicas;
SELECT pg_create_physical_replication_slot('away', true) IS NOT NULL AS created;
SELECT application_name, pid, slot_name, slot_active, wal_status, retained_bytes >= 0 AS retains, verdict FROM workload.replicas;
-- the server notes since when within a second or two
DO $$
BEGIN
  FOR i IN 1..300 LOOP
    EXIT WHEN EXISTS (SELECT FROM workload.idle_slot_rows() WHERE slot_name = 'away');
    PERFORM pg_sleep(0.1);
  END LOOP;
END $$;
SELECT slot_inactive_ms BETWEEN 0 AND 60000 AS inactive_since_now FROM workload.replicas;
SELECT pg_drop_replication_slot('away');
-- and the lag: a primary has none
DO $$
BEGIN
  FOR i IN 1..300 LOOP
    EXIT WHEN EXISTS (SELECT FROM workload.lag_history WHERE resolution = '1s' AND NOT gap);
    PERFORM pg_sleep(0.1);
  END LOOP;
END $$;
SELECT DISTINCT role, timeline, apply_lag_p50_ms, apply_lag_max_ms, apply_lag_bytes_max, samples > 0 AS looked_at
  FROM workload.lag_history WHERE resolution = '1s' AND NOT gap;
SELECT count(*) > 0 AS some, count(*) = count(DISTINCT at) AS once_each,
       max(at) - min(at) = (count(*) - 1) * interval '1 second' AS without_holes, bool_and(at <= now()) AS in_the_past
  FROM workload.lag_history WHERE resolution = '1s';
