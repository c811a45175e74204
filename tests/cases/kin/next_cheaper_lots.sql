-- case: the next page of an auction from cheap to dear, by OR where two columns could be compared at once
-- expect: rewrite or_keyset
-- schema
SELECT setseed(0.27);
CREATE TABLE lots (lot_no int PRIMARY KEY, hall text NOT NULL, estimate numeric(10,2) NOT NULL, words text NOT NULL);
INSERT INTO lots SELECT g, CASE WHEN g % 3 = 0 THEN 'east' ELSE 'hall ' || g % 20 END, round((random() * 2000)::numeric, 0), repeat('w', 60) FROM generate_series(1, 120000) AS g;
CREATE INDEX lots_hall_estimate ON lots (hall, estimate, lot_no);
-- statements
-- weight: 30
-- with: 'east', 900, 60000
-- with: 'east', 1990, 30
-- with: 'hall 4', 1500, 4
SELECT lot_no, estimate, words FROM lots WHERE hall = $1 AND (estimate > $2 OR (estimate = $2 AND lot_no > $3)) ORDER BY estimate, lot_no LIMIT 25;
-- expert
SELECT lot_no, estimate, words FROM lots WHERE hall = $1 AND (estimate, lot_no) > ($2, $3) ORDER BY estimate, lot_no LIMIT 25;
