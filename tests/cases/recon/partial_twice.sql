-- case: the same partial index twice, with the predicate written in another way; the small one beside it is another
-- expect: drop
-- schema
SELECT setseed(0.46);
CREATE TABLE repairs (id bigint PRIMARY KEY, workshop_id int NOT NULL, state text NOT NULL, promised_on date, car text NOT NULL);
INSERT INTO repairs
SELECT g, CASE WHEN random() < 0.3 THEN 1 ELSE 2 + (power(random(), 2) * 250)::int END, CASE WHEN random() < 0.03 THEN 'open' WHEN random() < 0.01 THEN 'waiting' ELSE 'done' END, date '2025-01-01' + (random() * 300)::int, md5(g::text)
  FROM generate_series(1, 110000) AS g;
CREATE INDEX repairs_open ON repairs (workshop_id, promised_on) WHERE state = 'open';
CREATE INDEX repairs_open_2 ON repairs (workshop_id, promised_on) WHERE 'open' = state;
CREATE INDEX repairs_waiting ON repairs (workshop_id, promised_on) WHERE state = 'waiting';
VACUUM (FREEZE, ANALYZE);
-- statements
-- with: 1
-- with: 200
SELECT id, car FROM repairs WHERE workshop_id = $1 AND state = 'open' ORDER BY promised_on LIMIT 20;
-- with: 1
-- with: 200
SELECT id, car FROM repairs WHERE workshop_id = $1 AND state = 'waiting' ORDER BY promised_on LIMIT 20;
-- expert
DROP INDEX repairs_open_2;
-- or
DROP INDEX repairs_open;
-- worse
DROP INDEX repairs_waiting;
