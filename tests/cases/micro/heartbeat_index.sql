-- case: an index on what every heartbeat changes, and nobody asks by
-- expect: drop
-- schema
CREATE TABLE couriers (id int PRIMARY KEY, name text NOT NULL, city_id int NOT NULL, seen_at timestamptz NOT NULL) WITH (fillfactor = 70);
INSERT INTO couriers SELECT g, md5(g::text), (g * 7919::bigint % 900)::int, '2025-01-01'::timestamptz + g * interval '1 second' FROM generate_series(1, 60000) g;
CREATE INDEX couriers_city ON couriers (city_id);
CREATE INDEX couriers_seen ON couriers (seen_at);
-- statements
-- weight: 60
-- with: 5
-- with: 31000
-- with: 59999
UPDATE couriers SET seen_at = now() WHERE id = $1;
-- with: 3
-- with: 500
SELECT id, name, seen_at FROM couriers WHERE city_id = $1;
-- expert
DROP INDEX couriers_seen;
-- worse
DROP INDEX couriers_city;
