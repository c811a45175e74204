-- case: a policy adds the condition that makes the table small
-- expect: create
-- base: people
-- session: SET ROLE reader; SET app.organisation = '250';
-- schema
DO $$ BEGIN CREATE ROLE reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
GRANT SELECT ON users TO reader;
GRANT SET ON PARAMETER workload.min_duration, workload.capture TO reader;
ALTER TABLE users ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON users TO reader USING (organisation_id = current_setting('app.organisation')::bigint);
-- statements
SELECT id, name FROM users ORDER BY last_seen DESC LIMIT 10;
-- expert
CREATE INDEX ON users (organisation_id, last_seen);
