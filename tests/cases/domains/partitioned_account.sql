-- case: newest of an account over the months; the key of the partitions gives the order
-- expect: create
-- schema
CREATE TABLE calls (account_id int NOT NULL, at timestamptz NOT NULL, path text NOT NULL, status int NOT NULL, ms int NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE calls_01 PARTITION OF calls FOR VALUES FROM ('2025-01-01') TO ('2025-02-01');
CREATE TABLE calls_02 PARTITION OF calls FOR VALUES FROM ('2025-02-01') TO ('2025-03-01');
CREATE TABLE calls_03 PARTITION OF calls FOR VALUES FROM ('2025-03-01') TO ('2025-04-01');
CREATE TABLE calls_04 PARTITION OF calls FOR VALUES FROM ('2025-04-01') TO ('2025-05-01');
SELECT setseed(0.3);
INSERT INTO calls SELECT 1 + (power(random(), 3) * 2000)::int, timestamptz '2025-01-01 00:00+00' + g * interval '40 seconds', '/v1/' || md5((g % 50)::text),
  CASE WHEN random() < 0.004 THEN 500 ELSE 200 END, (random() * 900)::int FROM generate_series(1, 250000) AS g;
VACUUM ANALYZE calls;
-- statements
-- name: newest
-- weight: 20
-- with: 3
-- with: 1500
-- with: 1999
SELECT at, path, status FROM calls WHERE account_id = $1 ORDER BY at DESC LIMIT 20;
-- name: errors
-- weight: 10
-- with: 1
-- with: 900
SELECT count(*) FROM calls WHERE account_id = $1 AND status = 500 AND at >= '2025-04-01';
-- expert
CREATE INDEX ON calls (account_id, at);
