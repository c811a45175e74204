-- case: three indexes with nulls at different ends; two of them are each other's mirror, the third is the only one of its order
-- expect: drop
-- schema
SELECT setseed(0.37);
CREATE TABLE bids (id int PRIMARY KEY, auction_id int NOT NULL, cents int, bidder text NOT NULL);
INSERT INTO bids SELECT g, 1 + (power(random(), 4) * 2000)::int, CASE WHEN random() < 0.8 THEN (power(random(), 3) * 900000)::int END, 'bidder ' || g % 5000 FROM generate_series(1, 120000) AS g;
CREATE INDEX bids_highest ON bids (auction_id, cents DESC NULLS LAST);
CREATE INDEX bids_open_first ON bids (auction_id, cents NULLS FIRST);
CREATE INDEX bids_lowest ON bids (auction_id, cents);
-- statements
-- weight: 200
-- with: 1
-- with: 1800
-- with: 9000
SELECT id, cents, bidder FROM bids WHERE auction_id = $1 ORDER BY cents DESC NULLS LAST LIMIT 5;
-- weight: 50
-- with: 1
-- with: 1800
SELECT id, cents, bidder FROM bids WHERE auction_id = $1 ORDER BY cents NULLS FIRST LIMIT 5;
-- weight: 50
-- with: 1
-- with: 1800
SELECT id, cents, bidder FROM bids WHERE auction_id = $1 ORDER BY cents LIMIT 5;
-- expert
DROP INDEX bids_open_first;
-- expert
DROP INDEX bids_highest;
-- worse
DROP INDEX bids_lowest;
