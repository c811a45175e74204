-- What a dashboard asks for: the figures of every capture, without texts and plans.
SELECT capture_id, captured_at, queryid, planid, duration_ms, planning_ms, rows, shared_blocks_hit, shared_blocks_read,
       temp_blocks_written, wal_bytes
  FROM workload.captures;
