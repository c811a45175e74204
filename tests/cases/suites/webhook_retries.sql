-- case: webhook deliveries that shall be tried again are few and found by time; the log of a hook is read newest first, and the hook's index gives no order
-- expect: create
-- schema
SELECT setseed(0.42);
CREATE TABLE webhook_deliveries (id bigserial PRIMARY KEY, webhook_id bigint NOT NULL, event varchar(40) NOT NULL, status varchar(10) NOT NULL, response_code int, payload jsonb NOT NULL, attempts int NOT NULL DEFAULT 1, next_retry_at timestamptz, created_at timestamptz NOT NULL);
INSERT INTO webhook_deliveries (webhook_id, event, status, response_code, payload, next_retry_at, created_at)
SELECT 1 + (power(random(), 4) * 400)::int, 'order.created', CASE WHEN r THEN 'retrying' WHEN random() < 0.1 THEN 'dead' ELSE 'ok' END, 200, jsonb_build_object('id', g, 'text', repeat('x', g % 80)), CASE WHEN r THEN t + interval '1 hour' * (1 + g % 20) END, t
  FROM (SELECT g, random() < 0.004 AS r, timestamptz '2024-01-01' + g * interval '1 minute' AS t FROM generate_series(1, 120000) AS g) AS s;
CREATE INDEX webhook_deliveries_webhook_id_idx ON webhook_deliveries (webhook_id);
-- statements
-- name: due again
-- weight: 200
-- with: '2024-02-01', 50
-- with: '2024-01-01', 50
SELECT "id", "webhook_id", "event", "payload", "attempts" FROM "webhook_deliveries" WHERE "status" = 'retrying' AND "next_retry_at" <= $1 ORDER BY "next_retry_at" ASC LIMIT $2;
-- name: log of a hook
-- weight: 80
-- with: 1, 20
-- with: 350, 20
SELECT "id", "event", "status", "response_code", "created_at" FROM "webhook_deliveries" WHERE "webhook_id" = $1 ORDER BY "id" DESC LIMIT $2;
-- name: delivered
-- weight: 100
-- with: 119000
UPDATE "webhook_deliveries" SET "status" = 'ok', "response_code" = 200, "next_retry_at" = NULL WHERE "id" = $1;
-- expert
CREATE INDEX ON webhook_deliveries (next_retry_at) WHERE status = 'retrying';
CREATE INDEX ON webhook_deliveries (webhook_id, id);
DROP INDEX webhook_deliveries_webhook_id_idx;
-- worse
CREATE INDEX ON webhook_deliveries (status);
