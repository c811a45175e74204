-- weight: 1
SELECT /* messages.per_day */ date_trunc('day', created_at) AS day, count(*) AS messages
  FROM messages
 WHERE created_at >= current_date - interval '14 days'
 GROUP BY 1 ORDER BY 1;
