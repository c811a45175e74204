-- case: the tenant is not in the statement but in the policy, and leads the index all the same
-- expect: create
-- session: SET app.tenant = '7'; SET ROLE pg_read_all_data;
-- schema
SELECT setseed(0.18);
CREATE TABLE deals (id bigint PRIMARY KEY, tenant_id int NOT NULL, stage text NOT NULL, closed_at timestamptz NOT NULL, title text NOT NULL);
INSERT INTO deals SELECT g, CASE WHEN random() < 0.6 THEN 1 ELSE 2 + (random() * 40)::int END, (ARRAY['won','lost','open'])[1 + g % 3], '2024-01-01'::timestamptz + random() * interval '500 days', md5(g::text) FROM generate_series(1, 200000) g;
UPDATE deals SET closed_at = closed_at - interval '5 years' WHERE tenant_id = 7;
ALTER TABLE deals ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_deals ON deals USING (tenant_id = current_setting('app.tenant')::int);
-- statements
-- with: 'won'
-- with: 'open'
-- with: 'stalled'
SELECT id, title, closed_at FROM deals WHERE stage = $1 ORDER BY closed_at DESC LIMIT 20;
-- expert
CREATE INDEX ON deals (tenant_id, stage, closed_at);
-- worse
CREATE INDEX ON deals (stage, closed_at);
-- worse
CREATE INDEX ON deals (tenant_id);
