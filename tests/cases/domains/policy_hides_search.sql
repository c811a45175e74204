-- case: a policy comes first: a search that is not leakproof cannot use an index of its own
-- expect: create
-- never: trgm|gin
-- base: saas
-- session: SET ROLE support; SET app.tenant = '333';
-- schema
CREATE EXTENSION pg_trgm;
DO $$ BEGIN CREATE ROLE support; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
GRANT SELECT ON tickets TO support;
GRANT SET ON PARAMETER workload.min_duration, workload.capture TO support;
ALTER TABLE tickets ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON tickets TO support USING (tenant_id = current_setting('app.tenant')::int);
-- statements
-- name: search
-- with: '%printer%'
-- with: '%a1b%'
SELECT id, subject FROM tickets WHERE subject ILIKE $1;
-- expert
CREATE INDEX ON tickets (tenant_id);
-- worse
CREATE INDEX ON tickets USING gin (subject gin_trgm_ops);
