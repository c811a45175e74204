-- weight: 1
SELECT /* files.storage */ date_trunc('day', created_at) AS day, count(*) AS files, sum(size) AS bytes
  FROM files WHERE created_at >= current_date - interval '30 days' GROUP BY 1 ORDER BY 1;
