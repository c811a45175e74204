-- case: two equal indexes of a partitioned table
-- expect: drop
-- schema
SELECT setseed(0.48);
CREATE TABLE samples (id bigint NOT NULL, probe_id int NOT NULL, at timestamptz NOT NULL, value double precision NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE samples_q1 PARTITION OF samples FOR VALUES FROM ('2025-01-01') TO ('2025-04-01');
CREATE TABLE samples_q2 PARTITION OF samples FOR VALUES FROM ('2025-04-01') TO ('2025-07-01');
INSERT INTO samples SELECT g, 1 + (power(random(), 2) * 900)::int, timestamptz '2025-01-01' + g * interval '110 seconds', random() FROM generate_series(1, 130000) AS g;
CREATE INDEX samples_probe_at ON samples (probe_id, at);
CREATE INDEX samples_probe_at_again ON samples (probe_id, at);
VACUUM (FREEZE, ANALYZE);
-- statements
-- with: 1
-- with: 850
-- with: 5000
SELECT at, value FROM samples WHERE probe_id = $1 ORDER BY at DESC LIMIT 20;
-- with: 3, '2025-03-30', '2025-04-02'
SELECT avg(value) FROM samples WHERE probe_id = $1 AND at BETWEEN $2 AND $3;
-- expert
DROP INDEX samples_probe_at_again;
-- or
DROP INDEX samples_probe_at;
