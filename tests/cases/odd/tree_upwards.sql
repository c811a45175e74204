-- case: the chain upwards goes by the primary key; the index on the parent is for those who remove a leaf
-- expect: nothing
-- days: 40
-- schema
SELECT setseed(0.15);
CREATE TABLE taxa (id int PRIMARY KEY, parent_id int REFERENCES taxa, rank smallint NOT NULL, name text NOT NULL);
INSERT INTO taxa SELECT g, CASE WHEN g > 20 THEN 1 + g / 20 END, 3, md5(g::text) FROM generate_series(1, 120000) g;
CREATE INDEX taxa_parent ON taxa (parent_id);
-- statements
-- weight: 60
-- with: 119000
-- with: 500
-- with: 3
-- with: 999999
WITH RECURSIVE up AS (SELECT id, parent_id, name, 1 AS n FROM taxa WHERE id = $1 UNION ALL SELECT t.id, t.parent_id, t.name, n + 1 FROM up JOIN taxa t ON t.id = up.parent_id)
SELECT id, name FROM up ORDER BY n DESC;
-- weight: 5
-- with: 118001
-- with: 90001
DELETE FROM taxa WHERE id = $1;
