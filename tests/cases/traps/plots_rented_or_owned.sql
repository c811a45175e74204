-- case: an OR over columns of two joined tables joins everything, although each side has its index
-- expect: rewrite or_across_tables
-- schema
SELECT setseed(0.46);
CREATE TABLE gardens (id int PRIMARY KEY, owner_id int NOT NULL, name text NOT NULL);
INSERT INTO gardens SELECT g, 1 + (power(random(), 2) * 9000)::int, 'garden ' || g FROM generate_series(1, 20000) AS g;
CREATE INDEX gardens_owner ON gardens (owner_id);
CREATE TABLE plots (id int PRIMARY KEY, garden_id int NOT NULL REFERENCES gardens, tenant_id int NOT NULL, sqm int NOT NULL);
INSERT INTO plots SELECT g, 1 + (power(random(), 2) * 19999)::int, 1 + (power(random(), 2) * 15000)::int, (random() * 300)::int FROM generate_series(1, 100000) AS g;
CREATE INDEX plots_garden ON plots (garden_id);
CREATE INDEX plots_tenant ON plots (tenant_id);
-- statements
-- weight: 50
-- with: 4000
-- with: 8900
-- with: 777777
SELECT p.id, g.name, p.sqm FROM plots AS p JOIN gardens AS g ON g.id = p.garden_id WHERE p.tenant_id = $1 OR g.owner_id = $1;
-- expert
SELECT p.id, g.name, p.sqm FROM plots AS p JOIN gardens AS g ON g.id = p.garden_id WHERE p.tenant_id = $1 UNION SELECT p.id, g.name, p.sqm FROM plots AS p JOIN gardens AS g ON g.id = p.garden_id WHERE g.owner_id = $1;
