-- case: call records by network and month; bills ask for a caller, support for a called number, each with a time
-- expect: create
-- most: 2
-- schema
SELECT setseed(0.14);
CREATE TABLE calls (network text NOT NULL, started_at timestamp NOT NULL, caller bigint NOT NULL, callee bigint NOT NULL, seconds int NOT NULL, cell int NOT NULL, cost numeric NOT NULL)
  PARTITION BY LIST (network);
CREATE TABLE calls_a PARTITION OF calls FOR VALUES IN ('alpha') PARTITION BY RANGE (started_at);
CREATE TABLE calls_b PARTITION OF calls FOR VALUES IN ('beta', 'gamma') PARTITION BY RANGE (started_at);
CREATE TABLE calls_a1 PARTITION OF calls_a FOR VALUES FROM ('2025-01-01') TO ('2025-02-01');
CREATE TABLE calls_a2 PARTITION OF calls_a FOR VALUES FROM ('2025-02-01') TO ('2025-03-01');
CREATE TABLE calls_b1 PARTITION OF calls_b FOR VALUES FROM ('2025-01-01') TO ('2025-02-01');
CREATE TABLE calls_b2 PARTITION OF calls_b FOR VALUES FROM ('2025-02-01') TO ('2025-03-01');
INSERT INTO calls
SELECT CASE WHEN random() < 0.6 THEN 'alpha' WHEN random() < 0.8 THEN 'beta' ELSE 'gamma' END, timestamp '2025-01-01' + g * interval '16 seconds',
       436600000000 + (power(random(), 4) * 60000)::int, 436700000000 + (power(random(), 2) * 60000)::int, (power(random(), 4) * 3000)::int, (random() * 900)::int, round(random()::numeric, 3)
  FROM generate_series(1, 300000) AS g;
-- statements
-- name: bill
-- weight: 20
-- with: 'alpha', 436600000003, '2025-01-01', '2025-02-01'
-- with: 'gamma', 436600031111, '2025-02-01', '2025-03-01'
-- with: 'beta', 436699999999, '2025-02-01', '2025-03-01'
SELECT started_at, callee, seconds, cost FROM calls WHERE network = $1 AND caller = $2 AND started_at >= $3 AND started_at < $4 ORDER BY started_at;
-- name: who called
-- weight: 20
-- with: 436700000000, '2025-02-10'
-- with: 436700044321, '2025-02-20'
SELECT network, caller, started_at FROM calls WHERE callee = $1 AND started_at >= $2 ORDER BY started_at DESC LIMIT 20;
-- expert
CREATE INDEX ON calls (caller, started_at);
CREATE INDEX ON calls (callee, started_at);
-- worse
CREATE INDEX ON calls (network, started_at);
