-- case: one field of the counter's form looks for the number of a repair or for the phone of its owner, in two tables
-- expect: rewrite or_across_tables
-- schema
SELECT setseed(0.36);
CREATE TABLE owners (id int PRIMARY KEY, phone text NOT NULL, name text NOT NULL);
CREATE TABLE repairs (id int PRIMARY KEY, owner_id int NOT NULL REFERENCES owners, docket text NOT NULL, clock text NOT NULL);
INSERT INTO owners SELECT g, '0' || 600000000 + g * 17, 'owner ' || g FROM generate_series(1, 50000) AS g;
INSERT INTO repairs SELECT g, 1 + (power(random(), 2) * 49999)::int, 'R' || 1000000 + g, 'clock ' || md5(g::text) FROM generate_series(1, 110000) AS g;
CREATE INDEX owners_phone ON owners (phone);
CREATE INDEX repairs_docket ON repairs (docket);
CREATE INDEX repairs_owner ON repairs (owner_id);
-- statements
-- weight: 10
-- with: 'R1077777'
-- with: '0600510000'
-- with: 'nothing'
SELECT r.id, r.docket, r.clock, o.name FROM repairs AS r JOIN owners AS o ON o.id = r.owner_id WHERE r.docket = $1 OR o.phone = $1 ORDER BY r.id;
-- expert
SELECT r.id, r.docket, r.clock, o.name FROM repairs AS r JOIN owners AS o ON o.id = r.owner_id WHERE r.docket = $1 UNION SELECT r.id, r.docket, r.clock, o.name FROM repairs AS r JOIN owners AS o ON o.id = r.owner_id WHERE o.phone = $1 ORDER BY id;
