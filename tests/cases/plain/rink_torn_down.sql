-- case: a delete cascades over three levels, and only the first foreign key has an index
-- expect: create
-- most: 2
-- schema
SELECT setseed(0.14);
CREATE TABLE rinks (id int PRIMARY KEY, town text NOT NULL);
CREATE TABLE ice_times (id int PRIMARY KEY, rink_id int NOT NULL REFERENCES rinks ON DELETE CASCADE, begins_at timestamp NOT NULL);
CREATE TABLE rentals (id int PRIMARY KEY, ice_time_id int NOT NULL REFERENCES ice_times ON DELETE CASCADE, size int NOT NULL);
CREATE TABLE damages (id int PRIMARY KEY, rental_id int NOT NULL REFERENCES rentals ON DELETE CASCADE, what text NOT NULL);
INSERT INTO rinks SELECT g, 'town ' || g FROM generate_series(1, 3000) AS g;
INSERT INTO ice_times SELECT g, 1 + (power(random(), 2) * 2899)::int, timestamp '2024-09-01' + g * interval '17 minutes' FROM generate_series(1, 20000) AS g;
INSERT INTO rentals SELECT g, 1 + (random() * 19999)::int, 30 + (random() * 18)::int FROM generate_series(1, 60000) AS g;
INSERT INTO damages SELECT g, 1 + (random() * 59999)::int, 'blade ' || md5(g::text) FROM generate_series(1, 30000) AS g;
CREATE INDEX ice_times_rink ON ice_times (rink_id);
-- statements
-- weight: 3
-- with: 700
-- with: 2500
-- with: 2990
DELETE FROM rinks WHERE id = $1;
-- weight: 20
-- with: 700
SELECT id, begins_at FROM ice_times WHERE rink_id = $1;
-- expert
CREATE INDEX ON rentals (ice_time_id);
CREATE INDEX ON damages (rental_id);
-- worse
CREATE INDEX ON rentals (ice_time_id);
-- worse
CREATE INDEX ON damages (rental_id);
