-- case: the newest claims of a policy, in a table divided by quarters
-- expect: create
-- schema
SELECT setseed(0.32);
CREATE TABLE claims (id bigint NOT NULL, policy_no varchar(12) NOT NULL, filed_on date NOT NULL, amount numeric(10, 2) NOT NULL, story text NOT NULL, PRIMARY KEY (id, filed_on)) PARTITION BY RANGE (filed_on);
CREATE TABLE claims_2025_q1 PARTITION OF claims FOR VALUES FROM ('2025-01-01') TO ('2025-04-01');
CREATE TABLE claims_2025_q2 PARTITION OF claims FOR VALUES FROM ('2025-04-01') TO ('2025-07-01');
CREATE TABLE claims_2025_q3 PARTITION OF claims FOR VALUES FROM ('2025-07-01') TO ('2025-10-01');
CREATE TABLE claims_2025_q4 PARTITION OF claims FOR VALUES FROM ('2025-10-01') TO ('2026-01-01');
INSERT INTO claims
SELECT g, 'P' || CASE WHEN random() < 0.05 THEN 1 ELSE 2 + (random() * 30000)::int END, date '2025-01-01' + g / 413, round((random() * 9000)::numeric, 2), md5(g::text) || md5((g + 3)::text)
  FROM generate_series(1, 150000) AS g;
-- statements
-- with: 'P1'
-- with: 'P20202'
-- with: 'P0'
SELECT id, filed_on, amount FROM claims WHERE policy_no = $1 ORDER BY filed_on DESC LIMIT 20;
SELECT count(*), sum(amount) FROM claims WHERE policy_no = 'P777' AND filed_on >= '2025-07-01';
-- expert
CREATE INDEX ON claims (policy_no, filed_on);
