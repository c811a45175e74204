-- case: counters that are written all the time; now and then someone asks how many have moved
-- expect: nothing
-- schema
SELECT setseed(0.41);
CREATE TABLE turnstiles (id int PRIMARY KEY, station text NOT NULL, passed bigint NOT NULL, moved_at timestamptz NOT NULL) WITH (fillfactor = 70);
INSERT INTO turnstiles SELECT g, 'station ' || g % 400, g * 3, timestamptz '2025-06-01' - power(random(), 4) * interval '20 days' FROM generate_series(1, 50000) AS g;
-- statements
-- weight: 150
-- with: 17
-- with: 40404
UPDATE turnstiles SET passed = passed + 1, moved_at = now() WHERE id = $1;
-- weight: 1
SELECT count(*) FROM turnstiles WHERE moved_at > '2025-05-30 00:00+00';
