-- A company's chats, tasks, files, mails and calendars. Chat 1 has a third of all messages; chat 2 fell silent long ago.
SELECT setseed(0.61);
CREATE EXTENSION citext;
CREATE EXTENSION pg_trgm;
CREATE TABLE users (
  id bigint PRIMARY KEY, email citext NOT NULL UNIQUE, email_txt text COLLATE "en-x-icu" NOT NULL, display_name text NOT NULL,
  presence text NOT NULL, org_unit_id bigint, created_at timestamptz NOT NULL);
INSERT INTO users
SELECT g, 'user' || g || '@corp.example', 'User' || g || '@Corp.Example', 'User number ' || g,
       CASE WHEN random() < 0.6 THEN 'offline' WHEN random() < 0.5 THEN 'available' ELSE 'busy' END,
       CASE WHEN random() < 0.9 THEN 1 + (random() * 199)::int END, timestamptz '2024-01-01' + g * interval '20 minutes'
  FROM generate_series(1, 20000) AS g;
CREATE TABLE chats (id bigint PRIMARY KEY, kind text NOT NULL, title text NOT NULL, created_at timestamptz NOT NULL);
INSERT INTO chats SELECT g, CASE WHEN g % 3 = 0 THEN 'direct' ELSE 'group' END, 'chat ' || g, timestamptz '2024-06-01' + g * interval '1 hour' FROM generate_series(1, 2000) AS g;
CREATE TABLE chat_participants (chat_id bigint NOT NULL, user_id bigint NOT NULL, role text NOT NULL, PRIMARY KEY (chat_id, user_id));
INSERT INTO chat_participants
SELECT DISTINCT ON (chat, member) chat, member, 'member'
  FROM (SELECT 1 + g % 2000 AS chat, 1 + (power(random(), 2) * 19999)::int AS member FROM generate_series(1, 24000) AS g) AS spread;
CREATE TABLE messages (
  id bigint PRIMARY KEY, chat_id bigint NOT NULL, sender_id bigint NOT NULL, root_message_id bigint, type text NOT NULL,
  content_json jsonb NOT NULL, edited boolean NOT NULL, created_at timestamptz NOT NULL, deleted_at timestamptz);
INSERT INTO messages
SELECT g, chat, 1 + (power(random(), 2) * 19999)::int,
       CASE WHEN chat = 1 AND g > 10000 AND random() < 0.3 THEN 1 + (random() * 5999)::int END,
       CASE WHEN kind < 0.96 THEN 'text' WHEN kind < 0.985 THEN 'file' ELSE 'system' END,
       jsonb_build_object('kind', CASE WHEN kind < 0.98 THEN 'text' WHEN kind < 0.99 THEN 'file' ELSE 'poll' END,
         'text', 'message ' || md5(g::text), 'lang', 'l' || g % 7, 'tags', jsonb_build_array('u' || (power(random(), 2) * 300)::int, 't' || g % 40)),
       random() < 0.04, timestamptz '2025-01-01' + g * interval '75 seconds',
       CASE WHEN random() < 0.03 THEN timestamptz '2025-01-02' + g * interval '75 seconds' END
  FROM (SELECT g, random() AS kind,
               CASE WHEN g <= 34000 AND random() < 0.35 THEN 2 WHEN random() < 0.33 THEN 1 ELSE 3 + (power(random(), 1.5) * 1996)::int END AS chat
          FROM generate_series(1, 200000) AS g) AS spread;
CREATE TABLE message_reads (message_id bigint NOT NULL, user_id bigint NOT NULL, read_at timestamptz NOT NULL, PRIMARY KEY (message_id, user_id));
INSERT INTO message_reads
SELECT DISTINCT ON (message, reader) message, reader, timestamptz '2025-01-01' + message * interval '80 seconds'
  FROM (SELECT 1 + g % 200000 AS message, 1 + (power(random(), 4) * 19999)::int AS reader FROM generate_series(1, 400000) AS g) AS spread;
CREATE TABLE projects (id bigint PRIMARY KEY, name text NOT NULL, owner_id bigint NOT NULL, created_at timestamptz NOT NULL);
INSERT INTO projects SELECT g, 'project ' || g, 1 + g % 97, timestamptz '2024-01-01' + g * interval '1 day' FROM generate_series(1, 400) AS g;
CREATE TABLE project_members (project_id bigint NOT NULL, user_id bigint NOT NULL, role text NOT NULL, PRIMARY KEY (project_id, user_id));
INSERT INTO project_members
SELECT DISTINCT ON (project, member) project, member, 'member'
  FROM (SELECT 1 + g % 400 AS project, 1 + (random() * 19999)::int AS member FROM generate_series(1, 40000) AS g) AS spread;
CREATE TABLE task_buckets (id bigint PRIMARY KEY, project_id bigint NOT NULL, name text NOT NULL, position integer NOT NULL);
INSERT INTO task_buckets SELECT g, 1 + (g - 1) / 5, 'bucket ' || g, (g * 7) % 5 FROM generate_series(1, 2000) AS g;
CREATE TABLE tasks (
  id bigint PRIMARY KEY, project_id bigint NOT NULL, bucket_id bigint, created_by bigint NOT NULL, assigned_to bigint, status text NOT NULL,
  priority integer NOT NULL, position integer NOT NULL, title text NOT NULL, description text NOT NULL, due_at timestamptz,
  created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL);
INSERT INTO tasks
SELECT g, project, CASE WHEN random() < 0.9 THEN project * 5 - g % 5 END, 1 + (power(random(), 1.5) * 9999)::int,
       CASE WHEN random() < 0.8 THEN 1 + (power(random(), 1.5) * 9999)::int END,
       CASE WHEN random() < 0.8 THEN 'done' WHEN random() < 0.7 THEN 'open' WHEN random() < 0.9 THEN 'progress' ELSE 'blocked' END,
       1 + (random() * 3)::int, (random() * 5000)::int, 'task ' || g, repeat(md5(g::text), 6),
       CASE WHEN random() < 0.6 THEN timestamptz '2025-01-01' + (random() * 300000)::int * interval '1 minute' END,
       timestamptz '2025-01-01' + g * interval '150 seconds', timestamptz '2025-06-01' + (random() * 80000)::int * interval '1 minute'
  FROM (SELECT g, 1 + (power(random(), 2) * 399)::int AS project FROM generate_series(1, 100000) AS g) AS spread;
CREATE TABLE task_comments (
  id bigint PRIMARY KEY, task_id bigint NOT NULL REFERENCES tasks ON DELETE CASCADE, user_id bigint NOT NULL, body text NOT NULL, created_at timestamptz NOT NULL);
INSERT INTO task_comments
SELECT g, 1 + (random() * 99999)::int, 1 + (random() * 19999)::int, 'comment ' || repeat(md5(g::text), 2), timestamptz '2025-01-01' + g * interval '100 seconds'
  FROM generate_series(1, 150000) AS g;
CREATE TABLE task_assignees (task_id bigint NOT NULL REFERENCES tasks ON DELETE CASCADE, user_id bigint NOT NULL, PRIMARY KEY (task_id, user_id));
INSERT INTO task_assignees
SELECT DISTINCT task, assignee
  FROM (SELECT 1 + (random() * 99999)::int AS task, 1 + (power(random(), 1.5) * 9999)::int AS assignee FROM generate_series(1, 140000) AS g) AS spread;
CREATE TABLE task_dependencies (
  id bigint PRIMARY KEY, predecessor_id bigint NOT NULL, successor_id bigint NOT NULL, lag_days integer NOT NULL, UNIQUE (predecessor_id, successor_id));
INSERT INTO task_dependencies
SELECT row_number() OVER (), predecessor, successor, 0
  FROM (SELECT DISTINCT 1 + (random() * 99998)::int AS predecessor, 1 + (random() * 99998)::int AS successor FROM generate_series(1, 80000) AS g) AS spread;
CREATE TABLE files (
  id bigint PRIMARY KEY, owner_id bigint NOT NULL, status text NOT NULL, name text NOT NULL, mime text NOT NULL, size bigint NOT NULL,
  checksum text NOT NULL, retention_expires_at timestamptz, created_at timestamptz NOT NULL);
INSERT INTO files
SELECT g, 1 + (power(random(), 2) * 9999)::int, CASE WHEN random() < 0.005 THEN 'pending' WHEN random() < 0.97 THEN 'ready' ELSE 'quarantined' END,
       'file ' || g || '.pdf', CASE WHEN random() < 0.5 THEN 'application/pdf' ELSE 'image/png' END, (power(random(), 3) * 10000000)::bigint,
       md5(g::text) || md5('x' || g), CASE WHEN random() < 0.02 THEN timestamptz '2026-01-01' + (random() * 700)::int * interval '1 day' END,
       timestamptz '2025-01-01' + g * interval '100 seconds'
  FROM generate_series(1, 150000) AS g;
CREATE TABLE file_links (
  id bigint PRIMARY KEY, file_id bigint NOT NULL REFERENCES files ON DELETE CASCADE, ref_table text NOT NULL, ref_id bigint NOT NULL, created_at timestamptz NOT NULL);
INSERT INTO file_links
SELECT g, 1 + (random() * 149999)::int, CASE WHEN random() < 0.6 THEN 'messages' WHEN random() < 0.6 THEN 'tasks' ELSE 'mail_messages' END,
       1 + (random() * 99999)::int, timestamptz '2025-01-01' + g * interval '80 seconds'
  FROM generate_series(1, 180000) AS g;
CREATE TABLE calendar_events (
  id bigint PRIMARY KEY, owner_id bigint NOT NULL, title text NOT NULL, location text, start_ts timestamptz NOT NULL, end_ts timestamptz NOT NULL);
INSERT INTO calendar_events
SELECT g, 1 + (random() * 499)::int, 'event ' || md5(g::text), 'room ' || g % 50, start, start + (15 + (power(random(), 4) * 3000)::int) * interval '1 minute'
  FROM (SELECT g, timestamptz '2024-01-01' + (random() * 1000000)::int * interval '1 minute' AS start FROM generate_series(1, 100000) AS g) AS spread;
CREATE TABLE mail_messages (
  id bigint PRIMARY KEY, from_user bigint NOT NULL, to_users bigint[] NOT NULL, folder text NOT NULL, subject text NOT NULL, body text NOT NULL, created_at timestamptz NOT NULL);
INSERT INTO mail_messages
SELECT g, 1 + (power(random(), 2) * 9999)::int,
       ARRAY[1 + (power(random(), 1.5) * 9999)::int, 1 + (power(random(), 1.5) * 9999)::int]::bigint[],
       CASE WHEN random() < 0.6 THEN 'received' WHEN random() < 0.94 THEN 'sent' ELSE 'deleted' END,
       CASE WHEN random() < 0.002 THEN 'Quarterly invoice ' ELSE 'About ' END || md5(g::text), repeat(md5(g::text), 7), timestamptz '2025-01-01' + g * interval '150 seconds'
  FROM generate_series(1, 100000) AS g;
CREATE TABLE domain_outbox (
  id bigint PRIMARY KEY, event_name text NOT NULL, aggregate_id bigint NOT NULL, payload jsonb NOT NULL, created_at timestamptz NOT NULL, delivered_at timestamptz);
INSERT INTO domain_outbox
SELECT g, 'event.' || g % 20, g, jsonb_build_object('id', g, 'at', 'node ' || g % 5), timestamptz '2025-01-01' + g * interval '75 seconds',
       CASE WHEN g <= 199950 THEN timestamptz '2025-01-01' + g * interval '76 seconds' END
  FROM generate_series(1, 200000) AS g;
CREATE TABLE web_vitals (
  id bigint PRIMARY KEY, name text NOT NULL, value double precision NOT NULL, rating text NOT NULL, path text NOT NULL, user_id bigint, created_at timestamptz NOT NULL);
INSERT INTO web_vitals
SELECT g, CASE WHEN random() < 0.5 THEN 'LCP' ELSE 'CLS' END, random() * 4000,
       CASE WHEN random() < 0.7 THEN 'good' WHEN random() < 0.7 THEN 'needs-improvement' ELSE 'poor' END,
       '/projects/' || (random() * 400)::int || '/board/' || md5((g % 900)::text), 1 + (random() * 19999)::int, timestamptz '2025-01-01' + g * interval '5 seconds'
  FROM generate_series(1, 300000) AS g;
CREATE TABLE analytics_daily (
  id bigint PRIMARY KEY, date date NOT NULL, metric text NOT NULL, scope_type text NOT NULL, scope_id bigint, value numeric NOT NULL,
  UNIQUE (date, metric, scope_type, scope_id));
INSERT INTO analytics_daily
SELECT g, date '2024-01-01' + g / 200, 'metric' || g % 4, CASE WHEN g % 200 < 8 THEN 'global' WHEN g % 200 < 100 THEN 'org_unit' ELSE 'project' END,
       CASE WHEN g % 200 >= 8 THEN g % 200 END, round((random() * 1000)::numeric, 2)
  FROM generate_series(1, 100000) AS g;
