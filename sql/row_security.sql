-- Settings that only an application makes, as policies and views of tenants use them.
CREATE ROLE tenant_reader;
CREATE TABLE invoice (id bigint PRIMARY KEY, tenant bigint, made timestamptz);
INSERT INTO invoice SELECT i, i % 100, now() FROM generate_series(1, 10000) i;
ANALYZE invoice;
ALTER TABLE invoice ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON invoice TO tenant_reader USING (tenant = current_setting('app.tenant')::bigint);
GRANT SELECT ON invoice TO tenant_reader;

CREATE FUNCTION own_tenant() RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT current_setting('app.own_tenant')::bigint $$;
CREATE FUNCTION its_tenant() RETURNS bigint LANGUAGE plpgsql STABLE AS $$ BEGIN RETURN current_setting('app.own_tenant'); END $$;

-- the condition of the policy is among what a statement asks, for the role that it is for
SELECT kind, column_name FROM workload.what_if_predicates('SELECT id FROM invoice ORDER BY made') WHERE kind <> 'needed';
SET ROLE tenant_reader;
SELECT kind, column_name, against FROM workload.what_if_predicates('SELECT id FROM invoice ORDER BY made') WHERE kind <> 'needed' ORDER BY 1;
SELECT used_indexes, (w.plan #>> '{0,Plan,Plan Rows}')::int BETWEEN 50 AND 200 AS average
  FROM workload.what_if('SELECT id FROM invoice', ARRAY['CREATE INDEX ON invoice (tenant)']) AS w;
-- a setting that the session has is what it is
SET app.tenant = '7';
SELECT against, selectivity < 0.02 AS few FROM workload.what_if_predicates('SELECT id FROM invoice') WHERE kind = 'equal';
RESET app.tenant;
-- a function that reads one, in SQL or not, is no more known than it; where it gives a value, that counts
SELECT kind, column_name, selectivity BETWEEN 0.005 AND 0.02 AS average
  FROM unnest('{own_tenant,its_tenant}'::text[]) AS f,
       LATERAL workload.what_if_predicates(format('SELECT id FROM invoice AS i WHERE i.tenant = %s()', f)) WHERE kind = 'equal' ORDER BY 1, 2, 3;
SELECT w.used_indexes FROM workload.what_if('SELECT id FROM invoice WHERE tenant = its_tenant() AND id > $1', ARRAY['CREATE INDEX ON invoice (tenant, id)']) AS w;
SET app.own_tenant = '7000';
SELECT count(*) AS none_of_7000 FROM workload.what_if_predicates('SELECT id FROM invoice WHERE tenant = own_tenant()') WHERE kind = 'equal' AND selectivity < 0.001;
RESET ROLE;
-- executed, it is not there
SELECT count(*) FROM workload.what_if('SELECT current_setting(''app.unknown'')');
SELECT current_setting('app.unknown');
DROP FUNCTION own_tenant, its_tenant;
DROP TABLE invoice;
DROP ROLE tenant_reader;
