-- case: a customer's newest records of a table that is partitioned by month: the index belongs to the parent
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.29);
CREATE TABLE usage_records (id bigint NOT NULL, customer_id int NOT NULL, sku text NOT NULL, units int NOT NULL, used_at timestamptz NOT NULL, PRIMARY KEY (id, used_at)) PARTITION BY RANGE (used_at);
CREATE TABLE usage_records_01 PARTITION OF usage_records FOR VALUES FROM ('2025-01-01') TO ('2025-02-01');
CREATE TABLE usage_records_02 PARTITION OF usage_records FOR VALUES FROM ('2025-02-01') TO ('2025-03-01');
CREATE TABLE usage_records_03 PARTITION OF usage_records FOR VALUES FROM ('2025-03-01') TO ('2025-04-01');
CREATE TABLE usage_records_04 PARTITION OF usage_records FOR VALUES FROM ('2025-04-01') TO ('2025-05-01');
INSERT INTO usage_records
SELECT g, CASE WHEN random() < 0.25 THEN 1 ELSE 2 + (power(random(), 2) * 2000)::int END, 'sku' || g % 30, (random() * 50)::int, timestamptz '2025-01-01' + g * interval '47 seconds'
  FROM generate_series(1, 200000) AS g;
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 8
-- with: 1
-- with: 1500
-- with: 4040
SELECT id, sku, units, used_at FROM usage_records WHERE customer_id = $1 ORDER BY used_at DESC LIMIT 25;
-- with: 1, '2025-03-10', '2025-03-11'
-- with: 900, '2025-02-01', '2025-04-01'
SELECT sku, sum(units) FROM usage_records WHERE customer_id = $1 AND used_at >= $2 AND used_at < $3 GROUP BY sku;
-- expert
CREATE INDEX ON usage_records (customer_id, used_at);
-- worse
CREATE INDEX ON usage_records_04 (customer_id, used_at);
-- worse
CREATE INDEX ON usage_records (used_at);
