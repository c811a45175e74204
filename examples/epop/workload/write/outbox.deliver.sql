-- weight: 3
-- Takes the oldest waiting events for itself and marks them; other publishers skip them.
UPDATE /* outbox.deliver */ domain_outbox SET delivered_at = now()
 WHERE id IN (SELECT id FROM domain_outbox WHERE delivered_at IS NULL ORDER BY id LIMIT 50 FOR UPDATE SKIP LOCKED);
