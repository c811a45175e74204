-- case: of three tables one condition leaves few rows, the other half of all
-- expect: create
-- never: kind
-- schema
CREATE TABLE clients (id int PRIMARY KEY, kind text NOT NULL, name text NOT NULL);
CREATE TABLE contracts (id int PRIMARY KEY, client_id int NOT NULL, title text NOT NULL);
CREATE TABLE claims (id int PRIMARY KEY, contract_id int NOT NULL, adjuster_id int NOT NULL, text text NOT NULL);
INSERT INTO clients SELECT g, CASE WHEN g % 2 = 0 THEN 'private' ELSE 'company' END, 'client ' || g FROM generate_series(1, 8000) AS g;
INSERT INTO contracts SELECT g, 1 + g * 7 % 8000, 'contract ' || md5(g::text) FROM generate_series(1, 40000) AS g;
INSERT INTO claims SELECT g, 1 + g * 11 % 40000, 1 + g % 2500, 'claim ' || md5(g::text) FROM generate_series(1, 100000) AS g;
VACUUM (ANALYZE) clients, contracts, claims;
-- statements
-- with: 'private', 71
-- with: 'company', 2400
SELECT c.name, k.title, s.text FROM clients c JOIN contracts k ON k.client_id = c.id JOIN claims s ON s.contract_id = k.id
 WHERE c.kind = $1 AND s.adjuster_id = $2;
-- expert
CREATE INDEX ON claims (adjuster_id);
