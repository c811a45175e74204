-- case: several workers take from the same queue
-- expect: create
-- base: events
-- statements
-- with: 'topic3'
SELECT id, payload FROM outbox WHERE topic = $1 AND delivered_at IS NULL ORDER BY id LIMIT 5 FOR UPDATE SKIP LOCKED;
-- expert
CREATE INDEX ON outbox (topic, id) WHERE delivered_at IS NULL;
