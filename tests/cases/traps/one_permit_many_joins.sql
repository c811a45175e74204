-- case: one permit and its eight little tables by their keys: making the plan takes longer than executing it
-- expect: nothing
-- schema
SELECT setseed(0.19);
CREATE TABLE offices (id int PRIMARY KEY, name text NOT NULL);
INSERT INTO offices SELECT g, 'office ' || g FROM generate_series(1, 60) AS g;
CREATE TABLE clerks (id int PRIMARY KEY, name text NOT NULL, office_id int NOT NULL REFERENCES offices);
INSERT INTO clerks SELECT g, 'clerk ' || g, 1 + g % 60 FROM generate_series(1, 900) AS g;
CREATE TABLE sorts (id int PRIMARY KEY, name text NOT NULL);
INSERT INTO sorts SELECT g, 'sort ' || g FROM generate_series(1, 30) AS g;
CREATE TABLE fees (id int PRIMARY KEY, cents int NOT NULL);
INSERT INTO fees SELECT g, g * 100 FROM generate_series(1, 40) AS g;
CREATE TABLE districts (id int PRIMARY KEY, name text NOT NULL);
INSERT INTO districts SELECT g, 'district ' || g FROM generate_series(1, 94) AS g;
CREATE TABLE streets (id int PRIMARY KEY, name text NOT NULL, district_id int NOT NULL REFERENCES districts);
INSERT INTO streets SELECT g, 'street ' || g, 1 + g % 94 FROM generate_series(1, 5000) AS g;
CREATE TABLE holders (id int PRIMARY KEY, name text NOT NULL, street_id int NOT NULL REFERENCES streets);
INSERT INTO holders SELECT g, 'holder ' || g, 1 + (power(random(), 2) * 4999)::int FROM generate_series(1, 30000) AS g;
CREATE TABLE permits (id int PRIMARY KEY, holder_id int NOT NULL REFERENCES holders, clerk_id int NOT NULL REFERENCES clerks, sort_id int NOT NULL REFERENCES sorts, fee_id int NOT NULL REFERENCES fees, until date NOT NULL);
INSERT INTO permits SELECT g, 1 + (power(random(), 3) * 29999)::int, 1 + g % 900, 1 + g % 30, 1 + g % 40, date '2025-01-01' + g % 900 FROM generate_series(1, 60000) AS g;
-- statements
-- weight: 1500
-- with: 5
-- with: 51234
-- with: 600000
SELECT p.id, p.until, h.name, s.name, d.name, c.name, o.name, t.name, f.cents FROM permits AS p JOIN holders AS h ON h.id = p.holder_id JOIN streets AS s ON s.id = h.street_id JOIN districts AS d ON d.id = s.district_id JOIN clerks AS c ON c.id = p.clerk_id JOIN offices AS o ON o.id = c.office_id JOIN sorts AS t ON t.id = p.sort_id JOIN fees AS f ON f.id = p.fee_id WHERE p.id = $1;
