-- case: is this address in one of the networks
-- expect: create
-- schema
SELECT setseed(0.15);
CREATE TABLE blocked_networks (id int PRIMARY KEY, network inet NOT NULL, reason text NOT NULL, added_at timestamptz NOT NULL);
INSERT INTO blocked_networks
SELECT g, set_masklen(('0.0.0.0'::inet + (random() * 4294967295)::bigint), 16 + (random() * 16)::int), md5(g::text), timestamptz '2024-01-01' + g * interval '3 minutes'
  FROM generate_series(1, 100000) AS g;
UPDATE blocked_networks SET network = network(network);
VACUUM (FULL, FREEZE, ANALYZE);
-- statements
-- weight: 20
-- with: '62.178.3.4'
-- with: '203.0.113.77'
-- with: '10.1.2.3'
SELECT id, network, reason FROM blocked_networks WHERE network >>= $1::inet;
-- expert
CREATE INDEX ON blocked_networks USING gist (network inet_ops);
-- worse
CREATE INDEX ON blocked_networks (network);
