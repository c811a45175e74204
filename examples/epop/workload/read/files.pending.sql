-- weight: 2
SELECT /* files.pending */ id, s3_key, created_at FROM files
 WHERE status = 'pending' AND created_at < now() - interval '1 hour' ORDER BY id LIMIT 100;
