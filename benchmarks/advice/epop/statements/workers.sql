-- name: outbox.poll
-- weight: 12
SELECT "OutboxEvent"."id" AS "OutboxEvent_id", "OutboxEvent"."event_name" AS "OutboxEvent_event_name", "OutboxEvent"."aggregate_type" AS "OutboxEvent_aggregate_type", "OutboxEvent"."aggregate_id" AS "OutboxEvent_aggregate_id", "OutboxEvent"."user_id" AS "OutboxEvent_user_id", "OutboxEvent"."payload" AS "OutboxEvent_payload", "OutboxEvent"."created_at" AS "OutboxEvent_created_at"
  FROM "domain_outbox" "OutboxEvent" WHERE (("OutboxEvent"."delivered_at" IS NULL)) ORDER BY "OutboxEvent"."id" ASC LIMIT 100;

-- name: outbox.acknowledge
-- weight: 4
-- with: (SELECT array_agg(id) FROM (SELECT id FROM domain_outbox WHERE delivered_at IS NULL ORDER BY id LIMIT 20) AS waiting)
UPDATE "domain_outbox" SET "delivered_at" = now() WHERE "id" IN ($1...);

-- name: outbox.add
-- weight: 260
-- with: pg_temp.recent(n), pg_temp.person(n), '{"kind": "message", "number": ' || n || '}'
INSERT INTO "domain_outbox"("id", "event_name", "aggregate_type", "aggregate_id", "user_id", "payload", "created_at", "delivered_at") VALUES (DEFAULT, 'message.created', 'message', $1, $2, $3, DEFAULT, DEFAULT) RETURNING "id", "created_at";

-- name: analytics.summary
-- weight: 5
-- with: current_date - 30, current_date
SELECT "d"."metric" AS "metric", SUM("d"."value") AS "value" FROM "analytics_daily" "d" WHERE "d"."date" BETWEEN $1 AND $2 AND "d"."scope_type" = 'org' GROUP BY "d"."metric";

-- name: analytics.series
-- weight: 8
-- with: current_date - 90, current_date, (ARRAY['messages', 'tasks', 'storage'])[1 + n % 3]
SELECT "d"."date" AS "date", SUM("d"."value") AS "value" FROM "analytics_daily" "d" WHERE "d"."date" BETWEEN $1 AND $2 AND "d"."metric" = $3 AND "d"."scope_type" = 'org' GROUP BY "d"."date" ORDER BY "d"."date" ASC;

-- name: analytics.series_of_project
-- weight: 8
-- with: current_date - 90, current_date, (ARRAY['messages', 'tasks', 'storage'])[1 + n % 3], pg_temp.any_of(n, 40, 48)
SELECT "d"."date" AS "date", SUM("d"."value") AS "value" FROM "analytics_daily" "d" WHERE "d"."date" BETWEEN $1 AND $2 AND "d"."metric" = $3 AND "d"."scope_type" = 'project' AND "d"."scope_id" = $4 GROUP BY "d"."date" ORDER BY "d"."date" ASC;

-- name: analytics.aggregate
-- weight: 3
-- with: current_date - (n % 20)::integer, pg_temp.any_of(n, 41, 5000)
INSERT INTO analytics_daily(date, metric, scope_type, scope_id, value, created_at) VALUES ($1, 'messages', 'org', NULL, $2, now())
    ON CONFLICT (date, metric, scope_type, scope_id) DO UPDATE SET value = excluded.value;

-- name: vitals.add
-- weight: 60
-- with: pg_temp.person(n), '/chat/' || n
INSERT INTO "web_vitals"("id", "metric_name", "metric_value", "rating", "delta", "metric_id", "navigation_type", "url", "user_agent", "metadata", "created_at", "user_id")
VALUES (DEFAULT, 'LCP', 1200.5, 'good', 12, 'v3-1', 'navigate', $2, 'Mozilla/5.0', DEFAULT, DEFAULT, $1) RETURNING "id", "created_at";
