-- case: the dearest lots first, and those without an estimate behind them
-- expect: create
-- schema
SELECT setseed(0.12);
CREATE TABLE lots (id bigint PRIMARY KEY, auction_id int NOT NULL, title text NOT NULL, estimate int, hall text NOT NULL);
INSERT INTO lots SELECT g, (power(random(), 2) * 40)::int, 'lot ' || md5(g::text), CASE WHEN random() < 0.7 THEN (power(random(), 5) * 900000)::int END, 'hall ' || g % 7 FROM generate_series(1, 120000) g;
CREATE INDEX lots_auction ON lots (auction_id);
-- statements
-- with: 0
-- with: 17
-- with: 38
SELECT id, title, estimate FROM lots WHERE auction_id = $1 ORDER BY estimate DESC NULLS LAST LIMIT 24;
-- expert
CREATE INDEX ON lots (auction_id, estimate DESC NULLS LAST);
-- worse
CREATE INDEX ON lots (auction_id, estimate);
-- worse
CREATE INDEX ON lots (estimate DESC NULLS LAST);
