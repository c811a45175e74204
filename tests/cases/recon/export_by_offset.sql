-- case: an export that goes through a table with OFFSET reads everything before each page again
-- expect: rewrite offset
-- schema
SELECT setseed(0.57);
CREATE TABLE archive (id bigint PRIMARY KEY, kind text NOT NULL, document text NOT NULL);
INSERT INTO archive SELECT g, 'kind' || g % 4, repeat(md5(g::text), 4) FROM generate_series(1, 150000) AS g;
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 10
-- with: 40000
-- with: 100000
-- with: 140000
SELECT id, kind, document FROM archive ORDER BY id LIMIT 100 OFFSET $1;
-- expert
SELECT id, kind, document FROM archive WHERE id > $1 ORDER BY id LIMIT 100;
