-- case: a museum: moves of an object, loans that are overdue, what is at a place, an object by its number; moves lack an index, and so do the few open loans by their end
-- expect: create
-- most: 2
-- schema
SELECT setseed(0.117);
CREATE TABLE object (id int PRIMARY KEY, inventory_no text NOT NULL UNIQUE, title text NOT NULL, place_id int NOT NULL);
INSERT INTO object SELECT g, 'INV.' || g, 'object ' || md5(g::text), 1 + floor(2000 * power(random(), 1.2))::int FROM generate_series(1, 60000) AS g;
CREATE INDEX object_place ON object (place_id);
CREATE TABLE object_move (id bigserial PRIMARY KEY, object_id int NOT NULL, from_id int NOT NULL, to_id int NOT NULL, moved_by int NOT NULL, moved_at timestamp NOT NULL);
INSERT INTO object_move (object_id, from_id, to_id, moved_by, moved_at) SELECT 1 + floor(60000 * power(random(), 2))::int, 1 + (random() * 1999)::int, 1 + (random() * 1999)::int, g % 40, timestamp '2010-01-01' + g * interval '1 hour' FROM generate_series(1, 120000) AS g;
CREATE TABLE loan (id serial PRIMARY KEY, object_id int NOT NULL, borrower text NOT NULL, ends_on date NOT NULL, returned_on date);
INSERT INTO loan (object_id, borrower, ends_on, returned_on) SELECT 1 + (random() * 59999)::int, 'museum ' || g % 90, date '2012-01-01' + g / 10, CASE WHEN g < 49400 THEN date '2012-01-01' + g / 10 - 3 END FROM generate_series(1, 50000) AS g;
CREATE UNIQUE INDEX loan_open ON loan (id) WHERE returned_on IS NULL;
-- statements
-- name: by number
-- weight: 60
-- with: 'INV.500'
-- with: 'INV.0'
SELECT o.id, o.title, o.place_id FROM object o WHERE o.inventory_no = $1;
-- name: moves
-- weight: 60
-- with: 1
-- with: 59000
-- with: 99999
SELECT m.id, m.from_id, m.to_id, m.moved_by, m.moved_at FROM object_move m WHERE m.object_id = $1 ORDER BY m.moved_at DESC;
-- name: at a place
-- weight: 20
-- with: 1
-- with: 1900
SELECT o.id, o.inventory_no, o.title FROM object o WHERE o.place_id = $1 ORDER BY o.inventory_no;
-- name: overdue
-- weight: 10
-- with: '2025-08-01'
-- with: '2025-07-20'
SELECT l.id, l.borrower, l.ends_on, o.inventory_no, o.title FROM loan l JOIN object o ON o.id = l.object_id WHERE l.returned_on IS NULL AND l.ends_on < $1 ORDER BY l.ends_on LIMIT 20;
-- name: move
-- weight: 20
-- with: 500
INSERT INTO object_move (object_id, from_id, to_id, moved_by, moved_at) VALUES ($1, 5, 6, 7, now()) RETURNING id;
-- expert
CREATE INDEX ON object_move (object_id);
CREATE INDEX ON loan (ends_on) WHERE returned_on IS NULL;
-- worse
CREATE INDEX ON object_move (moved_at);
-- worse
DROP INDEX object_place;
