-- case: reservations of a court must not overlap, and the index of that constraint answers which do
-- expect: nothing
-- schema
SELECT setseed(0.38);
CREATE EXTENSION btree_gist;
CREATE TABLE reservations (id int PRIMARY KEY, court_id int NOT NULL, during tsrange NOT NULL, player text NOT NULL, EXCLUDE USING gist (court_id WITH =, during WITH &&));
INSERT INTO reservations SELECT g, 1 + g % 40, tsrange(timestamp '2024-01-01' + (g / 40) * interval '90 minutes', timestamp '2024-01-01' + (g / 40) * interval '90 minutes' + interval '1 hour'), 'player ' || g % 3000 FROM generate_series(1, 25000) AS g;
-- statements
-- name: in the way
-- weight: 60
-- with: 5, '2024-02-02 10:00', '2024-02-02 12:00'
-- with: 39, '2029-02-02 10:00', '2029-02-02 12:00'
SELECT id, player, during FROM reservations WHERE court_id = $1 AND during && tsrange($2, $3);
-- name: reserve
-- weight: 20
-- with: 5
INSERT INTO reservations VALUES (990000, $1, '[2031-01-01 10:00, 2031-01-01 11:00)', 'new');
