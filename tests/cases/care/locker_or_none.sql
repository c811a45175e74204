-- case: an equality that also finds the empty ones is no operator of an index; the index of both columns waits unused
-- expect: rewrite null_safe
-- schema
SELECT setseed(0.40);
CREATE TABLE guests (id int PRIMARY KEY, hall_id int NOT NULL, locker_id int, name text NOT NULL);
INSERT INTO guests SELECT g, 1 + (power(random(), 2) * 12)::int, CASE WHEN random() < 0.9 THEN 1 + (random() * 5000)::int END, md5(g::text) || md5((g * 3)::text) FROM generate_series(1, 120000) AS g;
CREATE INDEX guests_locker ON guests (locker_id, hall_id);
-- statements
-- weight: 10
-- with: 4711, 1
-- with: 17, 12
-- with: 99999, 3
SELECT id, name FROM guests WHERE locker_id IS NOT DISTINCT FROM $1 AND hall_id IS NOT DISTINCT FROM $2;
-- expert
SELECT id, name FROM guests WHERE locker_id = $1 AND hall_id = $2;
