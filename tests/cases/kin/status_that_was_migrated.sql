-- case: a new stage was filled in for an eighth of the genes after the statistics, and it is planned for one row on either side
-- expect: analyze
-- schema
SELECT setseed(0.51);
CREATE TABLE genes (id int PRIMARY KEY, lab_id int NOT NULL, partner_id int NOT NULL, stage text NOT NULL) WITH (autovacuum_enabled = false);
INSERT INTO genes SELECT g, g % 40, (random() * 24000)::int, 'raw' FROM generate_series(1, 24000) AS g;
CREATE INDEX genes_stage ON genes (stage);
CREATE TABLE probes (id int PRIMARY KEY, gene_id int NOT NULL, level numeric(8,3) NOT NULL) WITH (autovacuum_enabled = false);
INSERT INTO probes SELECT g, 1 + (random() * 23999)::int, round((random() * 100)::numeric, 3) FROM generate_series(1, 60000) AS g;
CREATE INDEX probes_gene ON probes (gene_id);
ANALYZE genes;
ANALYZE probes;
UPDATE genes SET stage = 'sequenced' WHERE id % 8 = 0;
-- statements
-- weight: 8
-- with: 'sequenced'
SELECT g.lab_id, count(*), avg(p.level) FROM genes AS g JOIN probes AS p ON p.gene_id = g.id WHERE g.stage = $1 AND EXISTS (SELECT 1 FROM genes AS n WHERE n.stage = $1 AND n.partner_id = g.id) GROUP BY g.lab_id;
-- expert
ANALYZE genes;
