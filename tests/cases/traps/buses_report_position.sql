-- case: every bus writes its position and time all day in place, and once a day somebody counts the silent ones
-- expect: nothing
-- schema
SELECT setseed(0.14);
CREATE TABLE buses (id int PRIMARY KEY, line int NOT NULL, lat real NOT NULL, lon real NOT NULL, reported_at timestamp NOT NULL) WITH (fillfactor = 60);
INSERT INTO buses SELECT g, 1 + (power(random(), 2) * 300)::int, 48 + random(), 16 + random(), timestamp '2025-06-01' - power(random(), 6) * interval '90 days' FROM generate_series(1, 40000) AS g;
-- statements
-- weight: 2000
-- with: 17, '2025-06-01 10:00:00'
-- with: 22222, '2025-06-01 10:00:01'
-- with: 39999, '2025-06-01 10:00:02'
UPDATE buses SET reported_at = $2, lat = lat + 0.001, lon = lon - 0.001 WHERE id = $1;
-- weight: 1
SELECT count(*) FROM buses WHERE reported_at < '2025-05-20';
