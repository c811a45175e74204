-- case: every instrument has a handful of repairs; filter and sort cost nothing, and rows are written more than read
-- expect: nothing
-- schema
SELECT setseed(0.54);
CREATE TABLE violin_repairs (id bigint PRIMARY KEY, violin_id int NOT NULL, state text NOT NULL, begun_on date NOT NULL, work text NOT NULL);
INSERT INTO violin_repairs SELECT g, (random() * 30000)::int, (ARRAY['done', 'done', 'done', 'open'])[1 + (random() * 3)::int], date '2012-01-01' + g / 40, md5(g::text) FROM generate_series(1, 150000) g;
CREATE INDEX violin_repairs_violin ON violin_repairs (violin_id);
-- statements
-- weight: 10
-- with: 77
-- with: 29000
-- with: 99999
SELECT id, begun_on, work FROM violin_repairs WHERE violin_id = $1 AND state = 'open' ORDER BY begun_on DESC LIMIT 5;
-- weight: 50
-- with: 77000
-- with: 140000
UPDATE violin_repairs SET state = 'done', begun_on = begun_on + 1 WHERE id = $1;
