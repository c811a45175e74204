-- case: three quarters are active and the list begins with the newest, which the key gives; a count reads them all
-- expect: nothing
-- schema
SELECT setseed(0.52);
CREATE TYPE plan_kind AS ENUM ('free', 'paid', 'trial');
CREATE TABLE subscriptions (id bigint PRIMARY KEY, plan plan_kind NOT NULL, active boolean NOT NULL, user_id uuid NOT NULL, renewed_at timestamptz);
INSERT INTO subscriptions SELECT g, (ARRAY['free', 'free', 'free', 'paid', 'trial']::plan_kind[])[1 + g % 5], random() < 0.75, md5(g::text)::uuid, CASE WHEN g % 3 = 0 THEN timestamptz '2025-01-01 00:00+00' + random() * interval '90 days' END FROM generate_series(1, 110000) AS g;
-- statements
-- weight: 60
-- with: 'free'
-- with: 'trial'
SELECT id, user_id, renewed_at FROM subscriptions WHERE active AND plan = $1 ORDER BY id DESC LIMIT 50;
-- weight: 5
SELECT plan, count(*), count(renewed_at), avg(extract(epoch FROM renewed_at)) FROM subscriptions WHERE active GROUP BY plan;
-- weight: 120
-- with: 4711
-- with: 100000
UPDATE subscriptions SET renewed_at = now(), active = true WHERE id = $1;
