-- case: subscriptions of a plan that renew next: active ones and those on trial, which together are most of those that matter, and what is cancelled lies before them all
-- expect: create
-- schema
SELECT setseed(0.62);
CREATE TABLE subscriptions (id bigserial PRIMARY KEY, account_id bigint NOT NULL, plan_id int NOT NULL, status varchar(20) NOT NULL, renews_at timestamptz NOT NULL, quantity int NOT NULL, external_ref varchar(40) NOT NULL);
INSERT INTO subscriptions (account_id, plan_id, status, renews_at, quantity, external_ref)
SELECT g, 1 + (power(random(), 2) * 30)::int, CASE WHEN g < 45000 THEN CASE WHEN random() < 0.97 THEN 'cancelled' ELSE 'active' END WHEN random() < 0.06 THEN 'trialing' WHEN random() < 0.02 THEN 'past_due' ELSE 'active' END, timestamptz '2023-01-01' + g * interval '10 minutes', 1, 'sub_' || md5(g::text) FROM generate_series(1, 120000) AS g;
CREATE INDEX index_subscriptions_on_account_id ON subscriptions (account_id);
CREATE INDEX index_subscriptions_on_plan_id ON subscriptions (plan_id);
-- statements
-- name: renewing
-- weight: 60
-- with: 1, 50
-- with: 29, 50
SELECT "subscriptions"."id", "subscriptions"."account_id", "subscriptions"."status", "subscriptions"."renews_at" FROM "subscriptions" WHERE "subscriptions"."plan_id" = $1 AND "subscriptions"."status" IN ('active', 'trialing') ORDER BY "subscriptions"."renews_at" ASC LIMIT $2;
-- name: of an account
-- weight: 80
-- with: 5000
SELECT "subscriptions".* FROM "subscriptions" WHERE "subscriptions"."account_id" = $1;
-- expert
CREATE INDEX ON subscriptions (plan_id, renews_at) WHERE status IN ('active', 'trialing');
-- worse
CREATE INDEX ON subscriptions (status);
