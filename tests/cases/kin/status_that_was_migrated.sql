-- case: a new state was filled in for nearly all rows after the statistics, and a join is planned for one row
-- expect: analyze
-- schema
SELECT setseed(0.51);
CREATE TABLE genes (id int PRIMARY KEY, lab_id int NOT NULL, stage text NOT NULL) WITH (autovacuum_enabled = false);
INSERT INTO genes SELECT g, g % 40, 'raw' FROM generate_series(1, 60000) AS g;
CREATE INDEX genes_stage ON genes (stage);
CREATE TABLE probes (id int PRIMARY KEY, gene_id int NOT NULL, level numeric(8,3) NOT NULL) WITH (autovacuum_enabled = false);
INSERT INTO probes SELECT g, 1 + (random() * 59999)::int, round((random() * 100)::numeric, 3) FROM generate_series(1, 120000) AS g;
CREATE INDEX probes_gene ON probes (gene_id);
ANALYZE genes;
ANALYZE probes;
UPDATE genes SET stage = 'sequenced' WHERE id % 100 > 0;
-- statements
-- weight: 10
-- with: 'sequenced'
SELECT g.lab_id, count(*), avg(p.level) FROM genes AS g JOIN probes AS p ON p.gene_id = g.id WHERE g.stage = $1 GROUP BY g.lab_id;
-- expert
ANALYZE genes;
