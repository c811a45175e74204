-- Tasks of projects. Nearly all are done, few are blocked; a bucket belongs to one project; a tenth is in no bucket.
SELECT setseed(0.32);
CREATE TABLE projects (id bigint PRIMARY KEY, name text NOT NULL, owner_id bigint NOT NULL, archived boolean NOT NULL);
INSERT INTO projects SELECT g, 'project ' || g, 1 + g % 97, g % 5 = 0 FROM generate_series(1, 500) AS g;
CREATE TABLE tasks (
  id bigint PRIMARY KEY, project_id bigint NOT NULL, bucket_id bigint, creator_id bigint NOT NULL, assignee_id bigint,
  status text NOT NULL, priority integer NOT NULL, position integer NOT NULL, title text NOT NULL, labels text[] NOT NULL,
  code varchar(20) NOT NULL, due_at date, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL, estimate numeric);
INSERT INTO tasks
SELECT g, project, CASE WHEN random() < 0.9 THEN project * 10 + g % 6 END, 1 + (power(random(), 2) * 2999)::int,
       CASE WHEN random() < 0.7 THEN 1 + (random() * 2999)::int END,
       CASE WHEN random() < 0.95 THEN 'done' WHEN random() < 0.9 THEN 'open' ELSE 'blocked' END,
       1 + (random() * 4)::int, (random() * 10000)::int, 'task ' || g || ' ' || md5(g::text),
       ARRAY['l' || (random() * 300)::int, 'l' || (random() * 300)::int], 'T-' || g,
       CASE WHEN random() < 0.6 THEN date '2025-01-01' + (random() * 700)::int END,
       timestamptz '2025-01-01' + g * interval '5 minutes', timestamptz '2026-01-01' + (random() * 100000)::int * interval '1 minute',
       round((random() * 100)::numeric, 1)
  FROM (SELECT g, 1 + (power(random(), 3) * 499)::int AS project FROM generate_series(1, 100000) AS g) AS spread;
CREATE TABLE comments (
  id bigint PRIMARY KEY, task_id bigint NOT NULL REFERENCES tasks ON DELETE CASCADE, author_id bigint NOT NULL, body text NOT NULL,
  created_at timestamptz NOT NULL);
INSERT INTO comments
SELECT g, 1 + (random() * 99999)::int, 1 + (random() * 2999)::int, 'comment ' || md5(g::text), timestamptz '2025-01-01' + g * interval '3 minutes'
  FROM generate_series(1, 120000) AS g;
