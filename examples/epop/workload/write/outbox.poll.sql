-- weight: 6
SELECT /* outbox.poll */ id, event_name, aggregate_type, aggregate_id, user_id, payload, created_at
  FROM domain_outbox WHERE delivered_at IS NULL ORDER BY id LIMIT 100;
