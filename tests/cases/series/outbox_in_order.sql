-- case: poll, acknowledge and append of an outbox that has its partial index
-- expect: nothing
-- base: epop
-- schema
CREATE INDEX outbox_waiting ON domain_outbox (id) WHERE delivered_at IS NULL;
-- statements
-- weight: 100
SELECT id, event_name, payload FROM domain_outbox WHERE delivered_at IS NULL ORDER BY id LIMIT 20 FOR UPDATE SKIP LOCKED;
-- weight: 50
-- with: ARRAY[199960, 199961, 199962]
UPDATE domain_outbox SET delivered_at = now() WHERE id = ANY ($1);
-- weight: 50
-- with: 300001
INSERT INTO domain_outbox (id, event_name, aggregate_id, payload, created_at) VALUES ($1, 'event.1', 1, '{}', now());
-- worse
DROP INDEX outbox_waiting;
