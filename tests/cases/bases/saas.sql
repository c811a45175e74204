-- Software for many tenants: few are big, most tickets are closed, jobs are nearly all done, and the audit log points at anything.
SELECT setseed(0.42);
CREATE TYPE ticket_status AS ENUM ('new', 'open', 'pending', 'solved', 'closed');
CREATE TABLE tenants (id int PRIMARY KEY, slug text NOT NULL UNIQUE, plan text NOT NULL, created_at timestamptz NOT NULL);
INSERT INTO tenants SELECT g, 'tenant-' || g, CASE WHEN g % 10 = 0 THEN 'enterprise' WHEN g % 3 = 0 THEN 'team' ELSE 'free' END,
       timestamptz '2022-01-01' + g * interval '3 days' FROM generate_series(1, 400) AS g;
CREATE TABLE agents (tenant_id int NOT NULL, id int NOT NULL, email text NOT NULL, name text NOT NULL, active boolean NOT NULL, PRIMARY KEY (tenant_id, id));
INSERT INTO agents SELECT 1 + g % 400, g, 'agent' || g || '@tenant-' || 1 + g % 400 || '.example', 'Agent ' || g, random() < 0.9
  FROM generate_series(1, 8000) AS g;
CREATE TABLE tickets (
  id bigint PRIMARY KEY, tenant_id int NOT NULL, number int NOT NULL, requester_id int NOT NULL, assignee_id int, status ticket_status NOT NULL,
  priority smallint NOT NULL, subject text NOT NULL, tags text[] NOT NULL, custom jsonb NOT NULL, created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL, due_at timestamptz, deleted_at timestamptz, merged_into bigint);
INSERT INTO tickets
SELECT g, t, g, 1 + (power(random(), 2) * 20000)::int,
       CASE WHEN g > 150000 AND random() < 0.4 OR random() < 0.15 THEN NULL ELSE t - 1 + 400 * (1 + (random() * 18)::int) END,
       (CASE WHEN g > 172000 THEN (ARRAY['new', 'open', 'pending', 'solved', 'closed'])[1 + (power(random(), 0.7) * 4.4)::int]
             WHEN random() < 0.004 THEN 'open' ELSE 'closed' END)::ticket_status,
       1 + (power(random(), 4) * 4)::int, 'Ticket about ' || (ARRAY['login', 'invoice', 'crash', 'printer', 'import', 'export'])[1 + (random() * 5)::int] || ' ' || md5(g::text),
       CASE WHEN random() < 0.3 THEN ARRAY['tag' || (power(random(), 3) * 400)::int, 'area' || (random() * 20)::int] ELSE '{}' END,
       CASE WHEN random() < 0.25 THEN jsonb_build_object('order', 'A' || g % 50000, 'severity', (random() * 4)::int, 'browser', 'firefox') ELSE '{}' END,
       timestamptz '2023-01-01' + g * interval '8 minutes', timestamptz '2023-01-01' + (g + power(random(), 6) * 20000) * interval '8 minutes',
       CASE WHEN random() < 0.04 THEN timestamptz '2023-01-01' + (g + 300 + random() * 3000) * interval '8 minutes' END,
       CASE WHEN random() < 0.06 THEN timestamptz '2023-01-01' + (g + random() * 2000) * interval '8 minutes' END,
       CASE WHEN random() < 0.01 THEN g - (random() * 1000)::int END
  FROM (SELECT g, 1 + (power(random(), 3) * 399)::int AS t FROM generate_series(1, 180000) AS g) AS s;
CREATE TABLE audit (
  id bigint PRIMARY KEY, tenant_id int NOT NULL, actor_id int, subject_type text NOT NULL, subject_id bigint NOT NULL, action text NOT NULL,
  at timestamptz NOT NULL, address inet NOT NULL);
INSERT INTO audit
SELECT g, 1 + (power(random(), 3) * 399)::int, CASE WHEN random() < 0.7 THEN (random() * 8000)::int END,
       (ARRAY['ticket', 'ticket', 'ticket', 'ticket', 'agent', 'article', 'invoice'])[1 + (power(random(), 2) * 6.4)::int], 1 + (power(random(), 2) * 60000)::int,
       CASE WHEN random() < 0.0008 THEN 'impersonate' WHEN random() < 0.01 THEN 'delete' WHEN random() < 0.5 THEN 'view' ELSE 'update' END,
       timestamptz '2024-01-01' + g * interval '2 minutes', ('10.' || g % 7 || '.' || g % 250 || '.' || (random() * 250)::int)::inet
  FROM generate_series(1, 250000) AS g;
CREATE TABLE jobs (
  id bigint PRIMARY KEY, tenant_id int NOT NULL, queue text NOT NULL, status text NOT NULL, priority int NOT NULL, run_at timestamptz NOT NULL,
  locked_at timestamptz, attempts int NOT NULL, key text, payload jsonb NOT NULL);
INSERT INTO jobs
SELECT g, 1 + (power(random(), 3) * 399)::int, (ARRAY['mail', 'mail', 'mail', 'webhook', 'report', 'export'])[1 + (random() * 5)::int], s,
       (power(random(), 3) * 9)::int, timestamptz '2025-01-01' + g * interval '1 minute',
       CASE WHEN s = 'running' THEN timestamptz '2025-01-01' + (g + random() * 60) * interval '1 minute' END,
       CASE WHEN s = 'failed' THEN 5 ELSE 1 END, CASE WHEN random() < 0.1 THEN 'key' || g END, jsonb_build_object('ticket', g % 180000, 'try', g % 3)
  FROM (SELECT g, CASE WHEN g > 147000 AND random() < 0.8 THEN 'queued' WHEN g > 146800 AND random() < 0.3 THEN 'running'
                       WHEN random() < 0.006 THEN 'failed' ELSE 'done' END AS s FROM generate_series(1, 150000) AS g) AS j;
