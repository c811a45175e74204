-- case: rows that refer by tenant and number; the parent's delete searches them one table scan at a time
-- expect: create
-- base: saas
-- schema
CREATE TABLE assignments (id bigint PRIMARY KEY, tenant_id int NOT NULL, agent_id int NOT NULL, note text NOT NULL);
INSERT INTO assignments SELECT g, a.tenant_id, a.id, md5(g::text) FROM generate_series(1, 120000) AS g JOIN agents AS a ON a.id = 1 + g % 7990 AND a.tenant_id = 1 + a.id % 400;
ALTER TABLE assignments ADD FOREIGN KEY (tenant_id, agent_id) REFERENCES agents ON DELETE CASCADE;
CREATE INDEX assignments_agent ON assignments (note);
VACUUM ANALYZE assignments;
-- statements
-- name: agent leaves
-- with: 17, 416
-- with: 30, 2029
DELETE FROM agents WHERE tenant_id = $1 AND id = $2;
-- expert
CREATE INDEX ON assignments (tenant_id, agent_id);
-- or
CREATE INDEX ON assignments (agent_id);
