-- case: the deletion cascades by two columns, of which only the coarse one is indexed
-- expect: create
-- schema
CREATE TABLE papers (tenant_id int, paper_id int, title text NOT NULL, PRIMARY KEY (tenant_id, paper_id));
INSERT INTO papers SELECT CASE WHEN g % 3 = 0 THEN 2 + g % 20 ELSE 1 END, g, md5(g::text) FROM generate_series(1, 40000) g;
CREATE TABLE annotations (id bigint PRIMARY KEY, tenant_id int NOT NULL, paper_id int NOT NULL, body text NOT NULL);
INSERT INTO annotations SELECT g, p.tenant_id, p.paper_id, md5(g::text) FROM generate_series(1, 160000) g JOIN papers p ON p.paper_id = (g * 7919::bigint) % 40000 + 1;
CREATE INDEX annotations_tenant ON annotations (tenant_id);
ALTER TABLE annotations ADD FOREIGN KEY (tenant_id, paper_id) REFERENCES papers ON DELETE CASCADE;
-- statements
-- with: 1, 4
-- with: 1, 20000
-- with: 8, 39006
DELETE FROM papers WHERE tenant_id = $1 AND paper_id = $2;
-- expert
CREATE INDEX ON annotations (tenant_id, paper_id);
