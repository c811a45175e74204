-- case: a part of a text, whatever the case
-- expect: create
-- schema
CREATE EXTENSION pg_trgm;
CREATE TABLE products (id bigint PRIMARY KEY, title varchar(200) NOT NULL, price numeric NOT NULL);
INSERT INTO products SELECT g, 'Article ' || initcap(md5((g % 30000)::text)), g % 1000 FROM generate_series(1, 60000) AS g;
VACUUM (ANALYZE) products;
-- statements
-- with: '%c0ffe%'
-- with: '%abcde1%'
SELECT id, title, price FROM products WHERE title ILIKE $1;
-- expert
CREATE INDEX ON products USING gin (title gin_trgm_ops);
