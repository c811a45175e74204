-- case: a seat is looked up by the partial unique index of what is not cancelled, which also counts an evening
-- expect: nothing
-- schema
SELECT setseed(0.26);
CREATE TABLE seats (id int PRIMARY KEY, evening_id int NOT NULL, place int NOT NULL, name text NOT NULL, arrived boolean NOT NULL, cancelled_at timestamp);
INSERT INTO seats SELECT g, 1 + g / 150, g % 150, 'name ' || md5(g::text), random() < 0.6, NULL FROM generate_series(1, 90000) AS g;
INSERT INTO seats SELECT 100000 + g, 1 + (random() * 599)::int, (random() * 149)::int, 'name ' || md5(g::text), false, timestamp '2025-01-01' + g * interval '1 hour' FROM generate_series(1, 10000) AS g;
CREATE UNIQUE INDEX seats_taken ON seats (evening_id, place) WHERE cancelled_at IS NULL;
-- statements
-- weight: 60
-- with: 20, 17
-- with: 599, 140
-- with: 700, 1
SELECT id, name, arrived FROM seats WHERE evening_id = $1 AND place = $2 AND cancelled_at IS NULL;
-- weight: 5
-- with: 20
-- with: 333
SELECT count(*) FROM seats WHERE evening_id = $1 AND cancelled_at IS NULL;
-- weight: 40
-- with: 777
UPDATE seats SET arrived = true WHERE id = $1;
