-- case: IS NOT DISTINCT FROM is no operator of an index, even where the value is there
-- expect: rewrite null_safe
-- schema
CREATE TABLE shelves (id bigint PRIMARY KEY, parent_id bigint, label text NOT NULL);
INSERT INTO shelves SELECT g, CASE WHEN g > 100 THEN 1 + (g * 7919::bigint) % 9000 END, md5(g::text) FROM generate_series(1, 150000) g;
CREATE INDEX shelves_parent ON shelves (parent_id);
-- statements
-- with: 17
-- with: 8888
-- with: 123456
SELECT id, label FROM shelves WHERE parent_id IS NOT DISTINCT FROM $1;
-- expert
SELECT id, label FROM shelves WHERE parent_id = $1;
