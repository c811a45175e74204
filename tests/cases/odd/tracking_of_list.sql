-- case: twenty tracking numbers of a carrier: the list is selective, the carrier of each number adds nothing
-- expect: create
-- schema
SELECT setseed(0.2);
CREATE TABLE consignments (id bigint PRIMARY KEY, carrier text NOT NULL, tracking text NOT NULL, state text NOT NULL, weight int NOT NULL);
INSERT INTO consignments SELECT g, (ARRAY['north', 'south', 'post'])[1 + (power(random(), 2) * 2)::int], 'TR' || md5(g::text), 'delivered', (random() * 9000)::int FROM generate_series(1, 130000) g;
CREATE INDEX consignments_carrier ON consignments (carrier);
-- statements
-- weight: 30
-- with: 'north', '{TRc4ca4238a0b923820dcc509a6f75849b,TRc81e728d9d4c2f636f067f89cc14862c,TReccbc87e4b5ce2fe28308fd9f2a7baf3}'
-- with: 'post', '{TRa87ff679a2f3e71d9181a67b7542122c,TR0}'
-- with: 'none', '{TR1,TR2,TR3,TR4,TR5,TR6,TR7,TR8}'
SELECT id, tracking, state FROM consignments WHERE carrier = $1 AND tracking = ANY ($2::text[]);
-- expert
CREATE INDEX ON consignments (tracking);
-- worse
CREATE INDEX ON consignments (carrier, state);
