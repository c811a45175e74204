-- case: households that have not agreed to a newsletter, said no or never answered, are most of them
-- expect: nothing
-- schema
SELECT setseed(0.31);
CREATE TABLE households (id int PRIMARY KEY, agreed boolean, street text NOT NULL, town text NOT NULL, seen_on date NOT NULL);
INSERT INTO households
SELECT g, CASE WHEN r < 0.55 THEN NULL WHEN r < 0.75 THEN false ELSE true END, 'street ' || md5(g::text), 'town ' || (power(random(), 3) * 900)::int, current_date - (random() * 500)::int
  FROM (SELECT g, random() AS r FROM generate_series(1, 100000) AS g) AS h;
-- statements
-- weight: 3
SELECT id, street, town FROM households WHERE agreed IS NOT TRUE;
-- weight: 2
SELECT town, count(*), max(seen_on) FROM households WHERE agreed IS NULL GROUP BY town;
-- weight: 40
-- with: 4711
-- with: 99000
-- with: 0
SELECT agreed, street FROM households WHERE id = $1;
