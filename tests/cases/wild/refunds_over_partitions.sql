-- case: chargebacks are one payment in five hundred; the newest are listed, by themselves and by merchant, over all partitions
-- expect: create
-- most: 2
-- schema
SELECT setseed(0.17);
CREATE TABLE payments (id bigint NOT NULL, merchant_id int NOT NULL, kind text NOT NULL, paid_at timestamptz NOT NULL, cents bigint NOT NULL, reference text NOT NULL, PRIMARY KEY (id, paid_at)) PARTITION BY RANGE (paid_at);
CREATE TABLE payments_2023 PARTITION OF payments FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE TABLE payments_2024 PARTITION OF payments FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE payments_2025 PARTITION OF payments FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
INSERT INTO payments
SELECT g, 1 + (power(random(), 3) * 900)::int, CASE WHEN random() < 0.002 THEN 'chargeback' WHEN random() < 0.04 THEN 'refund' ELSE 'sale' END,
       timestamptz '2023-01-01' + g * interval '5 minutes', (random() * 20000)::int, 'ref ' || md5(g::text)
  FROM generate_series(1, 300000) AS g;
-- statements
-- name: newest chargebacks
-- weight: 30
-- with: '2025-09-01'
-- with: '2023-02-01'
SELECT id, merchant_id, cents, paid_at FROM payments WHERE kind = 'chargeback' AND paid_at < $1 ORDER BY paid_at DESC LIMIT 25;
-- name: chargebacks of a merchant
-- weight: 20
-- with: 1
-- with: 870
-- with: 5555
SELECT id, cents, paid_at FROM payments WHERE kind = 'chargeback' AND merchant_id = $1 ORDER BY paid_at DESC;
-- expert
CREATE INDEX ON payments (paid_at) WHERE kind = 'chargeback';
CREATE INDEX ON payments (merchant_id, paid_at) WHERE kind = 'chargeback';
-- worse
CREATE INDEX ON payments (paid_at);
