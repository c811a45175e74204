-- case: two batches were loaded after the table was last analyzed; the planner believes that they are empty
-- expect: analyze
-- schema
SELECT setseed(0.57);
CREATE TABLE products (code text PRIMARY KEY, name text NOT NULL, vat smallint NOT NULL);
INSERT INTO products SELECT 'P' || md5(g::text), 'product ' || g, (ARRAY[20, 10, 13])[1 + g % 3] FROM generate_series(1, 60000) AS g;
CREATE TABLE import_rows (id int PRIMARY KEY, batch_id int NOT NULL, code text NOT NULL, cents int NOT NULL);
CREATE INDEX import_rows_batch ON import_rows (batch_id);
INSERT INTO import_rows SELECT g, 1, 'P' || md5((1 + (random() * 59999)::int)::text), (random() * 9000)::int FROM generate_series(1, 2000) AS g;
ANALYZE;
INSERT INTO import_rows SELECT g, 2 + g % 2, 'P' || md5((1 + (random() * 59999)::int)::text), (random() * 9000)::int FROM generate_series(2001, 160000) AS g;
-- statements
-- name: value of a batch
-- weight: 10
-- with: 2
-- with: 3
SELECT p.vat, count(*), sum(i.cents) FROM import_rows i JOIN products p ON p.code = i.code WHERE i.batch_id = $1 GROUP BY p.vat ORDER BY p.vat;
-- expert
ANALYZE import_rows;
-- worse
CREATE INDEX ON import_rows (batch_id, code);
