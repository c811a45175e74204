-- case: a model says its make, which the planner does not know; the cheapest of both are searched along the prices
-- expect: create
-- schema
SELECT setseed(0.62);
CREATE TABLE used_bicycles (id int PRIMARY KEY, make int NOT NULL, model int NOT NULL, cents int NOT NULL, frame text NOT NULL);
INSERT INTO used_bicycles SELECT g, m / 20, m, 5000 + CASE WHEN m >= 1600 THEN 250000 ELSE 0 END + (random() * 90000)::int, md5(g::text) FROM (SELECT g, (power(random(), 2) * 1999)::int AS m FROM generate_series(1, 130000) AS g) AS b;
CREATE INDEX used_bicycles_make ON used_bicycles (make);
CREATE INDEX used_bicycles_price ON used_bicycles (cents);
-- statements
-- weight: 100
-- with: 0, 1
-- with: 90, 1810
-- with: 3, 1810
SELECT id, cents, frame FROM used_bicycles WHERE make = $1 AND model = $2 ORDER BY cents LIMIT 10;
-- weight: 30
-- with: 50
-- with: 99
SELECT count(*), min(frame) FROM used_bicycles WHERE make = $1;
-- weight: 30
SELECT id, cents FROM used_bicycles ORDER BY cents LIMIT 10;
-- expert
CREATE INDEX ON used_bicycles (model, cents);
-- worse
CREATE INDEX ON used_bicycles (cents, make);
