-- case: what was sent about an order, which is named only in the document; rows are wide
-- expect: create
-- schema
SELECT setseed(0.16);
CREATE TABLE webhook_deliveries (id bigint PRIMARY KEY, endpoint text NOT NULL, body jsonb NOT NULL, code int NOT NULL, sent_at timestamptz NOT NULL);
INSERT INTO webhook_deliveries
SELECT g, 'https://shop' || g % 60 || '.example/hook', jsonb_build_object('event', 'order.' || (ARRAY['paid', 'packed', 'sent'])[1 + g % 3], 'order_ref', 'O-' || CASE WHEN random() < 0.02 THEN 1 ELSE g / 3 END, 'total', g % 977, 'lines', repeat(md5(g::text), 20)),
       CASE WHEN random() < 0.97 THEN 200 ELSE 500 END, timestamptz '2025-01-01' + g * interval '4 minutes'
  FROM generate_series(1, 60000) AS g;
-- statements
-- with: 'O-15111'
-- with: 'O-1'
-- with: 'none'
SELECT id, body ->> 'event' AS event, code, sent_at FROM webhook_deliveries WHERE body ->> 'order_ref' = $1 ORDER BY sent_at;
-- expert
CREATE INDEX ON webhook_deliveries ((body ->> 'order_ref'), sent_at);
