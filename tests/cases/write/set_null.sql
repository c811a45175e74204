-- case: what refers to the row is set to null, in two tables of which one has its index
-- expect: create
-- never: invoices
-- schema
CREATE TABLE people (id bigint PRIMARY KEY, name text NOT NULL);
CREATE TABLE invoices (id bigint PRIMARY KEY, clerk_id bigint REFERENCES people ON DELETE SET NULL, amount numeric NOT NULL);
CREATE TABLE parcels (id bigint PRIMARY KEY, packer_id bigint REFERENCES people ON DELETE SET NULL, address text NOT NULL);
INSERT INTO people SELECT g, 'person ' || g FROM generate_series(1, 3000) AS g;
INSERT INTO invoices SELECT g, 1 + g % 2900, g % 100 FROM generate_series(1, 50000) AS g;
INSERT INTO parcels SELECT g, 1 + g * 7 % 2900, md5(g::text) FROM generate_series(1, 90000) AS g;
CREATE INDEX invoices_clerk ON invoices (clerk_id);
VACUUM (ANALYZE) people, invoices, parcels;
-- statements
-- with: 2950
-- with: 2999
DELETE FROM people WHERE id = $1;
-- expert
CREATE INDEX ON parcels (packer_id);
