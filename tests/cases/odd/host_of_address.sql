-- case: host() around an address that is a single host: the index is on the address, and the value can be one
-- expect: rewrite function_on_column
-- schema
SELECT setseed(0.46);
CREATE TABLE printers (id int PRIMARY KEY, address inet NOT NULL, place text NOT NULL, pages int NOT NULL);
INSERT INTO printers SELECT g, ('10.' || g % 200 || '.' || g / 200 % 250 || '.' || 1 + g / 50000)::inet, md5(g::text), (random() * 90000)::int FROM generate_series(1, 90000) g;
CREATE UNIQUE INDEX printers_address ON printers (address);
-- statements
-- weight: 30
-- with: '10.7.20.1'
-- with: '10.199.1.2'
-- with: '192.168.0.1'
SELECT id, place, pages FROM printers WHERE host(address) = $1;
-- expert
SELECT id, place, pages FROM printers WHERE address = $1::inet;
