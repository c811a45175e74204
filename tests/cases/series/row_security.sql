-- case: the only condition is the policy's
-- expect: create
-- base: epop
-- session: SET ROLE series_app; SET app.owner = '9000';
-- schema
DO $$ BEGIN CREATE ROLE series_app; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
GRANT SELECT ON files TO series_app;
ALTER TABLE files ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON files USING (owner_id = current_setting('app.owner')::bigint);
-- statements
-- weight: 20
SELECT id, name, created_at FROM files ORDER BY created_at DESC LIMIT 20;
-- expert
CREATE INDEX ON files (owner_id, created_at);
-- worse
CREATE INDEX ON files (created_at);
