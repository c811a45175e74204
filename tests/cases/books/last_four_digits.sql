-- case: the desk searches cards by their last four digits and a surname; the digits leave ten, surnames hundreds; without statistics of the expression the page of the second walks the primary key, unless the order is in the index
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.32);
CREATE TABLE club_cards (id int PRIMARY KEY, number text NOT NULL UNIQUE, surname text NOT NULL, points int NOT NULL);
INSERT INTO club_cards SELECT g, '6011' || lpad(((g::bigint * 7919) % 100000000)::text, 12, '0'), 'name' || (power(random(), 3) * 400)::int, (random() * 5000)::int FROM generate_series(1, 100000) AS g;
-- statements
-- weight: 40
-- with: '0475', 'name0'
-- with: '7919', 'name400'
-- with: 'xxxx', 'name1'
SELECT id, number, points FROM club_cards WHERE right(number, 4) = $1 AND surname = $2;
-- weight: 20
-- with: '3838'
SELECT id, surname FROM club_cards WHERE right(number, 4) = $1 ORDER BY id LIMIT 20;
-- expert
CREATE INDEX ON club_cards ("right"(number, 4), id);
-- worse
CREATE INDEX ON club_cards (surname);
