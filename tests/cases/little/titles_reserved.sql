-- case: titles of a shelf that somebody waits for: EXISTS with a rare state
-- expect: create
-- schema
SELECT setseed(0.21);
CREATE TABLE titles (id int PRIMARY KEY, shelf int NOT NULL, name text NOT NULL);
INSERT INTO titles SELECT g, g % 400, md5(g::text) FROM generate_series(1, 40000) g;
CREATE INDEX titles_shelf ON titles (shelf);
CREATE TABLE reservations (id bigint PRIMARY KEY, title_id int NOT NULL, reader_id int NOT NULL, state text NOT NULL, made_at timestamptz NOT NULL);
INSERT INTO reservations SELECT g, 1 + (power(random(), 2) * 39990)::int, (random() * 9000)::int, CASE WHEN random() < 0.03 THEN 'waiting' ELSE 'fetched' END, timestamptz '2022-01-01' + g * interval '9 minutes' FROM generate_series(1, 200000) g;
CREATE INDEX reservations_reader ON reservations (reader_id);
-- statements
-- weight: 20
-- with: 7
-- with: 399
SELECT t.id, t.name FROM titles t WHERE t.shelf = $1 AND EXISTS (SELECT FROM reservations r WHERE r.title_id = t.id AND r.state = 'waiting');
-- expert
CREATE INDEX ON reservations (title_id) WHERE state = 'waiting';
