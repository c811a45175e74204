-- case: what is not cancelled is nearly everything, and three columns of it are read
-- expect: nothing
-- schema
CREATE TABLE subscriptions (id bigint PRIMARY KEY, plan text NOT NULL, price numeric NOT NULL, seats int NOT NULL, cancelled_at timestamptz, contract text NOT NULL);
INSERT INTO subscriptions
SELECT g, 'plan' || g % 4, g % 70, g % 12, CASE WHEN g % 13 = 0 THEN timestamptz '2025-06-01' + g * interval '1 minute' END, md5(g::text) || md5((g + 7)::text)
  FROM generate_series(1, 80000) AS g;
VACUUM (ANALYZE) subscriptions;
-- statements
SELECT plan, sum(price * seats) FROM subscriptions WHERE cancelled_at IS NULL GROUP BY plan;
-- worse
CREATE INDEX ON subscriptions (cancelled_at);
