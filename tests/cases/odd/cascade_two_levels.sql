-- case: deleting a tour deletes its stops by an index, and each stop its tickets without one: two levels down
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.25);
CREATE TABLE tours (id int PRIMARY KEY, name text NOT NULL);
INSERT INTO tours SELECT g, 'tour ' || g FROM generate_series(1, 4000) g;
CREATE TABLE stops (id int PRIMARY KEY, tour_id int NOT NULL REFERENCES tours ON DELETE CASCADE, place text NOT NULL);
INSERT INTO stops SELECT g, 1 + g / 6, md5(g::text) FROM generate_series(1, 23000) g;
CREATE INDEX stops_tour ON stops (tour_id);
CREATE TABLE stop_tickets (id int PRIMARY KEY, stop_id int NOT NULL REFERENCES stops ON DELETE CASCADE, buyer text NOT NULL);
INSERT INTO stop_tickets SELECT g, 1 + (power(random(), 2) * 22999)::int, md5(g::text) FROM generate_series(1, 120000) g;
-- statements
-- weight: 5
-- with: 3000
-- with: 3700
DELETE FROM tours WHERE id = $1;
-- weight: 20
-- with: 12
-- with: 3999
SELECT id, place FROM stops WHERE tour_id = $1;
-- expert
CREATE INDEX ON stop_tickets (stop_id);
