-- case: club and id are unique because id is; but the foreign key refers to the pair
-- expect: nothing
-- days: 40
-- schema
SELECT setseed(0.45);
CREATE TABLE boats (id int PRIMARY KEY, club_id int NOT NULL, name text NOT NULL);
INSERT INTO boats SELECT g, 1 + g % 300, md5(g::text) FROM generate_series(1, 40000) g;
CREATE UNIQUE INDEX boats_id_club ON boats (id, club_id);
CREATE TABLE outings (id int PRIMARY KEY, boat_id int NOT NULL, club_id int NOT NULL, day date NOT NULL, FOREIGN KEY (boat_id, club_id) REFERENCES boats (id, club_id));
INSERT INTO outings SELECT g, b, 1 + b % 300, date '2024-01-01' + g / 400 FROM (SELECT g, 1 + (random() * 39998)::int AS b FROM generate_series(1, 90000) g) AS s;
CREATE INDEX outings_boat ON outings (boat_id, club_id);
-- statements
-- weight: 40
-- with: 77
-- with: 39000
SELECT id, day FROM outings WHERE boat_id = $1;
-- weight: 40
-- with: 900001, 77
-- with: 900002, 39000
INSERT INTO outings SELECT $1::int, id, club_id, date '2025-01-01' FROM boats WHERE id = $2::int;
