-- case: a char(n) compared with a text is cast itself, and its unique index is not asked
-- expect: rewrite type_mismatch
-- schema
CREATE TABLE merchandise (id bigint PRIMARY KEY, ean char(13) NOT NULL UNIQUE, name text NOT NULL);
INSERT INTO merchandise SELECT g, (4000000000000 + g * 7)::text, md5(g::text) FROM generate_series(1, 150000) g;
-- statements
-- with: '4000000000049'::text
-- with: '4000000700000'::text
-- with: '1'::text
SELECT id, name FROM merchandise WHERE ean = $1;
-- expert
SELECT id, name FROM merchandise WHERE ean = ($1)::bpchar;
