-- case: which block of telephone numbers has a number, of whatever length the blocks are
-- expect: create
-- schema
SELECT setseed(0.21);
CREATE TABLE number_blocks (id int PRIMARY KEY, carrier text NOT NULL, block int8range NOT NULL, since date NOT NULL);
INSERT INTO number_blocks
SELECT g, 'carrier ' || (power(random(), 2) * 40)::int, int8range(43100000000 + g * 1000, 43100000000 + g * 1000 + (ARRAY[10, 100, 1000, 2500])[1 + g % 4]), date '2010-01-01' + g % 5000
  FROM generate_series(1, 70000) AS g;
-- statements
-- weight: 20
-- with: 43112345678
-- with: 43169999005
-- with: 1
SELECT id, carrier FROM number_blocks WHERE block @> $1::bigint;
SELECT id, carrier, block FROM number_blocks WHERE block && '[43150000000,43150004000)'::int8range;
-- expert
CREATE INDEX ON number_blocks USING gist (block);
