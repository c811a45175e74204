-- case: a table in eight partitions by the traveller's hash is asked by the reference of the ticket, which says no partition
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.26);
CREATE TABLE rail_tickets (traveller int NOT NULL, id int NOT NULL, reference text NOT NULL, cents int NOT NULL, PRIMARY KEY (traveller, id)) PARTITION BY HASH (traveller);
DO $$ BEGIN FOR i IN 0..7 LOOP EXECUTE format('CREATE TABLE rail_tickets_%s PARTITION OF rail_tickets FOR VALUES WITH (MODULUS 8, REMAINDER %s)', i, i); END LOOP; END $$;
INSERT INTO rail_tickets SELECT 1 + (power(random(), 2) * 20000)::int, g, 'R' || upper(substr(md5(g::text), 1, 10)), (random() * 20000)::int FROM generate_series(1, 160000) AS g;
-- statements
-- weight: 40
-- with: 'RC4CA4238A0'
-- with: 'R1679091C5A'
-- with: 'RNONE'
SELECT traveller, id, cents FROM rail_tickets WHERE reference = $1;
-- weight: 40
-- with: 3
-- with: 19000
SELECT id, reference, cents FROM rail_tickets WHERE traveller = $1 ORDER BY id DESC LIMIT 10;
-- expert
CREATE INDEX ON rail_tickets (reference);
