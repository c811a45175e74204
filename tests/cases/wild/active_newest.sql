-- case: the newest of what most rows are; the order has its index, and few are passed over
-- expect: nothing
-- schema
SELECT setseed(0.64);
CREATE TYPE plan_state AS ENUM ('trial', 'active', 'ended');
CREATE TABLE subscriptions (id int PRIMARY KEY, customer_id int NOT NULL, state plan_state NOT NULL, started_at timestamptz NOT NULL, plan text NOT NULL, cents int NOT NULL);
INSERT INTO subscriptions
SELECT g, (random() * 60000)::int, (CASE WHEN random() < 0.25 THEN 'trial' WHEN random() < 0.8 THEN 'active' ELSE 'ended' END)::plan_state, timestamptz '2023-01-01' + g * interval '9 minutes', 'plan' || (power(random(), 2) * 8)::int, 900 + (random() * 5000)::int
  FROM generate_series(1, 140000) AS g;
CREATE INDEX subscriptions_started_at ON subscriptions (started_at);
-- statements
-- name: newest
-- weight: 80
-- with: 'active'
-- with: 'trial'
SELECT id, customer_id, plan, started_at FROM subscriptions WHERE state = $1 ORDER BY started_at DESC LIMIT 25;
-- name: revenue
-- weight: 5
SELECT plan, count(*), sum(cents) FROM subscriptions WHERE state = 'active' GROUP BY plan;
-- worse
CREATE INDEX ON subscriptions (state);
-- worse
CREATE INDEX ON subscriptions (state, started_at);
