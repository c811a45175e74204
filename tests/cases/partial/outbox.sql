-- case: what is not delivered yet, few and at the end of a table of delivered rows
-- expect: create
-- base: events
-- statements
-- name: poll
-- weight: 30
SELECT id, topic, payload FROM outbox WHERE delivered_at IS NULL ORDER BY id LIMIT 50;
-- name: acknowledge
-- with: 149960
UPDATE outbox SET delivered_at = now() WHERE id = $1;
-- expert
CREATE INDEX ON outbox (id) WHERE delivered_at IS NULL;
-- worse
CREATE INDEX ON outbox (delivered_at);
