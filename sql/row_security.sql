-- Settings that only an application makes, as policies and views of tenants use them.
CREATE ROLE tenant_reader;
CREATE TABLE invoice (id bigint PRIMARY KEY, tenant bigint, made timestamptz);
INSERT INTO invoice SELECT i, i % 100, now() FROM generate_series(1, 10000) i;
ANALYZE invoice;
ALTER TABLE invoice ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON invoice TO tenant_reader USING (tenant = current_setting('app.tenant')::bigint);
GRANT SELECT ON invoice TO tenant_reader;

-- the condition of the policy is among what a statement asks, for the role that it is for
SELECT kind, column_name FROM workload.what_if_predicates('SELECT id FROM invoice ORDER BY made') WHERE kind <> 'needed';
SET ROLE tenant_reader;
SELECT kind, column_name, against FROM workload.what_if_predicates('SELECT id FROM invoice ORDER BY made') WHERE kind <> 'needed' ORDER BY 1;
SELECT used_indexes, (w.plan #>> '{0,Plan,Plan Rows}')::int BETWEEN 50 AND 200 AS average
  FROM workload.what_if('SELECT id FROM invoice', ARRAY['CREATE INDEX ON invoice (tenant)']) AS w;
-- a setting that the session has is what it is
SET app.tenant = '7';
SELECT against, selectivity < 0.02 AS few FROM workload.what_if_predicates('SELECT id FROM invoice') WHERE kind = 'equal';
RESET ROLE;
-- executed, it is not there
SELECT count(*) FROM workload.what_if('SELECT current_setting(''app.unknown'')');
SELECT current_setting('app.unknown');
DROP TABLE invoice;
DROP ROLE tenant_reader;
