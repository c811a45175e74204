-- case: a WITH that is materialized takes what is held out of all payouts before a vendor's are kept: only the inner condition can be searched
-- expect: create
-- never: \(vendor_id
-- most: 1
-- schema
SELECT setseed(0.35);
CREATE TABLE payouts (id int PRIMARY KEY, vendor_id int NOT NULL, state text NOT NULL, cents int NOT NULL, iban text NOT NULL);
INSERT INTO payouts SELECT g, 1 + (power(random(), 3) * 5000)::int, CASE WHEN random() < 0.004 THEN 'held' WHEN random() < 0.2 THEN 'planned' ELSE 'paid' END, (random() * 90000)::int, 'AT' || md5(g::text) FROM generate_series(1, 150000) AS g;
-- statements
-- weight: 30
-- with: 1
-- with: 2500
-- with: 9999
WITH held AS MATERIALIZED (SELECT id, vendor_id, cents FROM payouts WHERE state = 'held') SELECT id, cents, (SELECT sum(cents) FROM held) AS of_all FROM held WHERE vendor_id = $1;
-- expert
CREATE INDEX ON payouts (id) WHERE state = 'held';
-- worse
CREATE INDEX ON payouts (vendor_id, state);
