-- case: assets inherit from one table, whose indexes its children do not have
-- expect: create
-- most: 2
-- schema
SELECT setseed(0.31);
CREATE TABLE assets (id int PRIMARY KEY, serial text NOT NULL, site_id int NOT NULL, bought_on date NOT NULL);
CREATE INDEX assets_serial ON assets (serial);
CREATE TABLE laptops (screen real, owner text, PRIMARY KEY (id)) INHERITS (assets);
CREATE TABLE machines (kilowatts int, manual text, PRIMARY KEY (id)) INHERITS (assets);
INSERT INTO laptops SELECT g, 'L-' || upper(md5(g::text)), 1 + (power(random(), 2) * 90)::int, date '2018-01-01' + g / 40, 13 + random() * 4, 'owner ' || g FROM generate_series(1, 90000) AS g;
INSERT INTO machines SELECT g, 'M-' || upper(md5(g::text)), 1 + (power(random(), 2) * 90)::int, date '2010-01-01' + g / 20, (random() * 900)::int, repeat('manual ', 12) FROM generate_series(100001, 170000) AS g;
-- statements
-- name: by serial
-- weight: 50
-- with: 'L-C4CA4238A0B923820DCC509A6F75849B'
-- with: 'M-E10ADC3949BA59ABBE56E057F20F883E'
-- with: 'nothing'
SELECT id, serial, site_id, bought_on FROM assets WHERE serial = $1;
-- expert
CREATE INDEX ON laptops (serial);
CREATE INDEX ON machines (serial);
-- worse
CREATE INDEX ON laptops (serial);
