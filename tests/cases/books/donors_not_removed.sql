-- case: nearly no donor is removed; the plain index on the number finds one or two, a partial one beside it would add nothing
-- expect: nothing
-- schema
SELECT setseed(0.18);
CREATE TABLE donors (id int PRIMARY KEY, phone text NOT NULL, city int NOT NULL, removed_at timestamp, name text NOT NULL);
INSERT INTO donors SELECT g, '+43' || (600000000 + (random() * 60000)::int), (random() * 200)::int, CASE WHEN random() < 0.02 THEN now() END, md5(g::text) FROM generate_series(1, 110000) AS g;
CREATE INDEX donors_phone ON donors (phone);
-- statements
-- weight: 80
-- with: '+43600000017'
-- with: '+43600059000'
-- with: '+1'
SELECT id, name FROM donors WHERE phone = $1 AND removed_at IS NULL;
-- weight: 20
-- with: '+43600000100', 7
-- with: '+43600040000', 100
SELECT id, name FROM donors WHERE phone = $1 AND city = $2 AND removed_at IS NULL ORDER BY name LIMIT 1;
