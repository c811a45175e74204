-- case: cabs report zone and state every few seconds; a screen counts the free ones of a zone now and then
-- expect: nothing
-- schema
SELECT setseed(0.61);
CREATE TABLE cabs (id int PRIMARY KEY, plate text NOT NULL, zone_id int NOT NULL, state text NOT NULL, lat real NOT NULL, seen_at timestamptz NOT NULL) WITH (fillfactor = 60);
INSERT INTO cabs SELECT g, 'cab ' || g, 1 + (power(random(), 2) * 60)::int, CASE WHEN random() < 0.4 THEN 'free' ELSE 'taken' END, random() * 90, now() FROM generate_series(1, 20000) AS g;
-- statements
-- name: report
-- weight: 400
-- with: 77, 5, 'free'
-- with: 4711, 30, 'taken'
UPDATE cabs SET zone_id = $2, state = $3, lat = 48.1, seen_at = now() WHERE id = $1;
-- name: screen
-- weight: 2
-- with: 1
-- with: 50
SELECT count(*) FROM cabs WHERE zone_id = $1 AND state = 'free';
