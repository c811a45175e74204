-- case: open repairs that nobody has taken, and those of one mechanic: a missing mechanic is found in an index like any other, so one partial index with mechanic and time serves both lists and the count
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.24);
CREATE TABLE repairs (id serial PRIMARY KEY, bike text NOT NULL, fault text NOT NULL, status text NOT NULL, mechanic_id int, created_at timestamptz NOT NULL);
INSERT INTO repairs (bike, fault, status, mechanic_id, created_at)
SELECT 'bike ' || g % 5003, md5(g::text), CASE WHEN o THEN 'open' ELSE 'closed' END, CASE WHEN random() > CASE WHEN o THEN 0.2 ELSE 0.05 END THEN 1 + (power(random(), 2) * 80)::int END, timestamptz '2019-01-01' + g * interval '25 minutes'
  FROM (SELECT g, random() < CASE WHEN g > 115000 THEN 0.25 ELSE 0.004 END AS o FROM generate_series(1, 120000) AS g) AS x;
-- statements
-- name: nobody's
-- weight: 100
SELECT id, bike, fault, created_at FROM repairs WHERE mechanic_id IS NULL AND status = 'open' ORDER BY created_at LIMIT 20;
-- name: mine
-- weight: 60
-- with: 1
-- with: 40
-- with: 500
SELECT id, bike, fault, created_at FROM repairs WHERE mechanic_id = $1 AND status = 'open' ORDER BY created_at;
-- name: load of each
-- weight: 10
SELECT mechanic_id, count(*) FROM repairs WHERE status = 'open' GROUP BY mechanic_id;
-- name: take
-- weight: 30
-- with: 119000, 4
UPDATE repairs SET mechanic_id = $2 WHERE id = $1 AND mechanic_id IS NULL;
-- name: close
-- weight: 30
-- with: 119001
UPDATE repairs SET status = 'closed' WHERE id = $1;
-- expert
CREATE INDEX ON repairs (mechanic_id, created_at) WHERE status = 'open';
-- worse
CREATE INDEX ON repairs (status);
