-- case: three screens show the oldest of three rare states, each with its own literal: one index for all three, not three partial ones
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.16);
CREATE TYPE parcel_state AS ENUM ('labelled', 'customs', 'lost', 'delivered');
CREATE TABLE consignments (id int PRIMARY KEY, state parcel_state NOT NULL, scanned_at timestamp NOT NULL, sender text NOT NULL);
INSERT INTO consignments SELECT g, (CASE WHEN r < 0.004 THEN 'labelled' WHEN r < 0.007 THEN 'customs' WHEN r < 0.009 THEN 'lost' ELSE 'delivered' END)::parcel_state, timestamp '2024-01-01' + (random() * 500000) * interval '1 minute', 'sender ' || md5(g::text) FROM (SELECT g, random() AS r FROM generate_series(1, 140000) AS g) AS c;
-- statements
-- weight: 30
SELECT id, sender FROM consignments WHERE state = 'labelled' ORDER BY scanned_at LIMIT 25;
-- weight: 30
SELECT id, sender FROM consignments WHERE state = 'customs' ORDER BY scanned_at LIMIT 25;
-- weight: 30
SELECT id, sender, scanned_at FROM consignments WHERE state = 'lost' ORDER BY scanned_at LIMIT 25;
-- weight: 200
-- with: 500
-- with: 139000
UPDATE consignments SET state = 'delivered' WHERE id = $1;
-- expert
CREATE INDEX ON consignments (state, scanned_at) WHERE state <> 'delivered';
-- worse
CREATE INDEX ON consignments (scanned_at);
