-- case: the last flight of each falcon of an owner is looked up in the list of columns, once for each falcon
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.21);
CREATE TABLE falcons (id int PRIMARY KEY, owner_id int NOT NULL, name text NOT NULL);
CREATE TABLE flights (id int PRIMARY KEY, falcon_id int NOT NULL, flown_at timestamp NOT NULL, minutes int NOT NULL);
INSERT INTO falcons SELECT g, CASE WHEN g % 1000 = 0 THEN 1 ELSE 2 + g % 4000 END, 'falcon ' || g FROM generate_series(1, 12000) AS g;
INSERT INTO flights SELECT g, 1 + (power(random(), 3) * 11999)::int, timestamp '2020-01-01' + g * interval '12 minutes', (random() * 50)::int FROM generate_series(1, 200000) AS g;
CREATE INDEX falcons_owner ON falcons (owner_id);
-- statements
-- weight: 5
-- with: 1
-- with: 3990
-- with: 4500
SELECT f.id, f.name, (SELECT max(l.flown_at) FROM flights AS l WHERE l.falcon_id = f.id) AS last_flight FROM falcons AS f WHERE f.owner_id = $1 ORDER BY f.name;
-- expert
CREATE INDEX ON flights (falcon_id, flown_at);
-- worse
CREATE INDEX ON flights (flown_at);
