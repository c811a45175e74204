-- case: ranges that hold a number
-- expect: create
-- schema
CREATE TABLE tariffs (id bigint PRIMARY KEY, weights int4range NOT NULL, price numeric NOT NULL);
INSERT INTO tariffs SELECT g, int4range((g * 7919 % 900000)::int, (g * 7919 % 900000)::int + 20), g % 50 FROM generate_series(1, 80000) AS g;
VACUUM (ANALYZE) tariffs;
-- statements
-- with: 4711
-- with: 500000
SELECT id, price FROM tariffs WHERE weights @> $1;
-- expert
CREATE INDEX ON tariffs USING gist (weights);
