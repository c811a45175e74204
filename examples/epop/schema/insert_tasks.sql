-- Bytes of WAL that one new task costs: ":rows" of them all over the projects, counted from a checkpoint, then taken back.
CHECKPOINT;
SELECT max(id) AS buckets FROM task_buckets \gset
SELECT pg_current_wal_insert_lsn() AS start \gset
BEGIN;
INSERT INTO tasks (project_id, bucket_id, title, description, position, created_by)
SELECT b.project_id, b.id, 'Check the numbers ' || i, 'Somebody should look at the numbers before the meeting.', 1000 + i, 1 + i % 100
  FROM generate_series(1, :rows) AS i JOIN task_buckets b ON b.id = 1 + (i * 7919::bigint) % :buckets;
SELECT round(pg_wal_lsn_diff(pg_current_wal_insert_lsn(), :'start') / :rows);
ROLLBACK;
