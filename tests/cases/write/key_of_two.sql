-- case: a key of two columns is referred to, and rows are deleted by the first
-- expect: create
-- schema
CREATE TABLE drafts (tenant_id int NOT NULL, number int NOT NULL, title text NOT NULL, PRIMARY KEY (tenant_id, number));
CREATE TABLE draft_lines (id bigint PRIMARY KEY, tenant_id int NOT NULL, number int NOT NULL, text text NOT NULL,
  FOREIGN KEY (tenant_id, number) REFERENCES drafts ON DELETE CASCADE);
INSERT INTO drafts SELECT 1 + g / 100, g % 100, 'draft ' || g FROM generate_series(0, 29999) AS g;
INSERT INTO draft_lines SELECT g, 1 + g % 30000 / 100, g % 100, 'line ' || md5(g::text) FROM generate_series(0, 99999) AS g;
VACUUM (ANALYZE) drafts, draft_lines;
-- statements
-- with: 17, 4
-- with: 250, 99
DELETE FROM drafts WHERE tenant_id = $1 AND number = $2;
-- expert
CREATE INDEX ON draft_lines (tenant_id, number);
