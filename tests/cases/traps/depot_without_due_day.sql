-- case: the index of the depots is nearly right: with the day behind it, it serves the page of a big depot too, and the old one goes
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.66);
CREATE TABLE crane_services (id int PRIMARY KEY, depot_id int NOT NULL, due_on date NOT NULL, crane text NOT NULL, notes text NOT NULL);
INSERT INTO crane_services SELECT g, CASE WHEN random() < 0.35 THEN 1 ELSE 2 + (power(random(), 2) * 700)::int END, date '2020-01-01' + (random() * 2500)::int, md5(g::text), repeat('n', 60) FROM generate_series(1, 120000) AS g;
CREATE INDEX crane_services_depot ON crane_services (depot_id);
-- statements
-- weight: 100
-- with: 1
-- with: 650
-- with: 9000
SELECT id, crane, due_on FROM crane_services WHERE depot_id = $1 ORDER BY due_on LIMIT 20;
-- weight: 30
-- with: 300
-- with: 650
SELECT count(*), max(crane) FROM crane_services WHERE depot_id = $1;
-- expert
CREATE INDEX ON crane_services (depot_id, due_on);
DROP INDEX crane_services_depot;
-- worse
CREATE INDEX ON crane_services (due_on);
