-- case: a tenant (uuid) counts its runs and those that failed; the index alone could answer that
-- expect: create
-- schema
SELECT setseed(0.25);
CREATE TABLE runs (id uuid PRIMARY KEY, workspace_id uuid NOT NULL, outcome text NOT NULL, output text NOT NULL, ended_at timestamptz NOT NULL);
INSERT INTO runs SELECT md5(g::text)::uuid, md5('w' || (power(random(), 3) * 60)::int)::uuid, CASE WHEN random() < 0.04 THEN 'failed' ELSE 'passed' END, repeat(md5(g::text), 4), timestamptz '2025-01-01' + g * interval '1 minute' FROM generate_series(1, 120000) g;
CREATE INDEX runs_workspace ON runs (workspace_id);
-- statements
-- weight: 40
-- with: md5('w0')::uuid
-- with: md5('w25')::uuid
-- with: md5('w59')::uuid
SELECT count(*), count(*) FILTER (WHERE outcome = 'failed') AS failed FROM runs WHERE workspace_id = $1;
-- expert
CREATE INDEX ON runs (workspace_id, outcome);
DROP INDEX runs_workspace;
