-- case: most urgent first, then the earliest deadline: two directions, under one board
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.12);
CREATE TABLE cards (id bigint PRIMARY KEY, board_id int NOT NULL, urgency smallint NOT NULL, deadline date NOT NULL, title text NOT NULL, closed boolean NOT NULL);
INSERT INTO cards
SELECT g, CASE WHEN random() < 0.35 THEN 1 ELSE 2 + (power(random(), 3) * 600)::int END, 1 + (random() * 4)::int, date '2025-01-01' + (random() * 900)::int, 'card ' || md5(g::text), random() < 0.1
  FROM generate_series(1, 120000) AS g;
CREATE INDEX cards_board_urgency ON cards (board_id, urgency);
VACUUM (FREEZE, ANALYZE);
-- statements
-- with: 1
-- with: 2
-- with: 480
-- with: 9999
SELECT id, title, urgency, deadline FROM cards WHERE board_id = $1 ORDER BY urgency DESC, deadline ASC LIMIT 25;
-- expert
CREATE INDEX ON cards (board_id, urgency DESC, deadline);
-- worse
CREATE INDEX ON cards (board_id, urgency, deadline);
-- worse
CREATE INDEX ON cards (urgency DESC, deadline);
