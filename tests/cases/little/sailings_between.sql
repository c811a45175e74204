-- case: a domain over text, then BETWEEN two days
-- expect: create
-- schema
SELECT setseed(0.28);
CREATE DOMAIN harbour_code AS text CHECK (length(VALUE) <= 5);
CREATE TABLE sailings (id bigint PRIMARY KEY, harbour harbour_code NOT NULL, sails_on date NOT NULL, ship text NOT NULL, seats int NOT NULL);
INSERT INTO sailings SELECT g, 'H' || (power(random(), 3) * 120)::int, date '2023-01-01' + (random() * 900)::int, md5(g::text), (random() * 900)::int FROM generate_series(1, 150000) g;
-- statements
-- weight: 20
-- with: 'H0', DATE '2024-02-01', DATE '2024-02-07'
-- with: 'H80', DATE '2024-02-01', DATE '2024-03-01'
-- with: 'H999', DATE '2024-02-01', DATE '2024-03-01'
SELECT id, sails_on, ship, seats FROM sailings WHERE harbour = $1 AND sails_on BETWEEN $2 AND $3 ORDER BY sails_on;
-- expert
CREATE INDEX ON sailings (harbour, sails_on);
