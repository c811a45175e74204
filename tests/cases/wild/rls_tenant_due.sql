-- case: row security names the tenant; the query only says open and due
-- expect: create
-- most: 1
-- session: SET app.tenant = '37'; SET ROLE rls_app;
-- schema
SELECT setseed(0.26);
CREATE TABLE tickets (id bigint PRIMARY KEY, tenant_id int NOT NULL, state text NOT NULL, due_at timestamptz, subject text NOT NULL, body text NOT NULL);
INSERT INTO tickets
SELECT g, 1 + (power(random(), 2) * 299)::int, CASE WHEN random() < 0.05 THEN 'open' ELSE 'closed' END, CASE WHEN random() < 0.7 THEN timestamptz '2025-01-01' + g * interval '3 minutes' + random() * interval '30 days' END,
       'subject ' || md5(g::text), repeat(md5(g::text), 4)
  FROM generate_series(1, 150000) AS g;
ALTER TABLE tickets ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_tenant ON tickets USING (tenant_id = current_setting('app.tenant')::int);
DO $$ BEGIN CREATE ROLE rls_app; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
GRANT ALL ON tickets TO rls_app;
-- statements
-- name: due next
-- weight: 40
-- with: '2025-06-01'
-- with: '2025-01-01'
-- with: '2030-01-01'
SELECT id, subject, due_at FROM tickets WHERE state = 'open' AND due_at >= $1 ORDER BY due_at LIMIT 20;
-- expert
CREATE INDEX ON tickets (tenant_id, due_at) WHERE state = 'open';
-- worse
CREATE INDEX ON tickets (due_at);
