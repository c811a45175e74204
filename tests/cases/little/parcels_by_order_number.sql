-- case: a number inside of a document, looked up by ->>
-- expect: create
-- schema
CREATE TABLE carrier_events (id bigint PRIMARY KEY, received_at timestamptz NOT NULL, payload jsonb NOT NULL);
INSERT INTO carrier_events SELECT g, timestamptz '2025-01-01' + g * interval '1 minute', jsonb_build_object('order_no', 'A' || g / 3, 'step', g % 3, 'depot', md5((g % 50)::text)) FROM generate_series(1, 120000) g;
-- statements
-- weight: 20
-- with: 'A777'
-- with: 'A39000'
-- with: 'B1'
SELECT id, received_at, payload FROM carrier_events WHERE payload ->> 'order_no' = $1 ORDER BY received_at;
-- weight: 20
-- with: 900001
INSERT INTO carrier_events VALUES ($1, TIMESTAMPTZ '2026-01-01', '{"order_no": "A1"}');
-- expert
CREATE INDEX ON carrier_events ((payload ->> 'order_no'));
