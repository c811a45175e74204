-- The tables of the analytical and the captured statements, beside those of pgbench. Run once, before the data
-- directory is copied for the other servers.
CREATE EXTENSION pg_prewarm;
CREATE TABLE region AS
SELECT i AS id, 'region ' || i AS name FROM generate_series(1, 100) AS i;
CREATE TABLE customer AS
SELECT i AS id, i % 100 + 1 AS region_id, 'customer ' || i AS name FROM generate_series(1, 50000) AS i;
CREATE TABLE parcel AS
SELECT i AS id, i % 50000 + 1 AS customer_id, date '2026-01-01' + i % 300 AS sent FROM generate_series(1, 300000) AS i;
CREATE TABLE item AS
SELECT i AS id, (i * 7919::bigint % 300000)::integer + 1 AS parcel_id, i % 500 AS weight, md5(i::text) AS label
  FROM generate_series(1, 1200000) AS i;
CREATE UNIQUE INDEX ON region (id);
CREATE UNIQUE INDEX ON customer (id);
CREATE UNIQUE INDEX ON parcel (id);
CREATE UNIQUE INDEX ON item (id);
-- What a backend reads about itself while it runs (reading.sql).
CREATE UNLOGGED TABLE reading (at bigint, content text);
VACUUM (FREEZE, ANALYZE);
