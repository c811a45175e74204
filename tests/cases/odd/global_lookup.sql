-- case: partitioned by region, looked up by a number that does not say the region: every partition needs to be asked quickly
-- expect: create
-- schema
SELECT setseed(0.26);
CREATE TABLE parcels_of (region text NOT NULL, id bigint NOT NULL, number text NOT NULL, state text NOT NULL, PRIMARY KEY (region, id)) PARTITION BY LIST (region);
CREATE TABLE parcels_of_n PARTITION OF parcels_of FOR VALUES IN ('north');
CREATE TABLE parcels_of_s PARTITION OF parcels_of FOR VALUES IN ('south');
CREATE TABLE parcels_of_e PARTITION OF parcels_of FOR VALUES IN ('east', 'far east');
CREATE TABLE parcels_of_rest PARTITION OF parcels_of DEFAULT;
INSERT INTO parcels_of SELECT (ARRAY['north', 'south', 'east', 'far east', 'isles', 'west'])[1 + (power(random(), 3) * 5)::int], g, 'N' || md5(g::text), 'stored' FROM generate_series(1, 150000) g;
-- statements
-- weight: 40
-- with: 'Nc4ca4238a0b923820dcc509a6f75849b'
-- with: 'N0'
SELECT region, id, state FROM parcels_of WHERE number = $1;
-- weight: 20
-- with: 'north', 77
-- with: 'isles', 99000
SELECT number, state FROM parcels_of WHERE region = $1 AND id = $2;
-- expert
CREATE INDEX ON parcels_of (number);
-- worse
CREATE INDEX ON parcels_of_n (number);
