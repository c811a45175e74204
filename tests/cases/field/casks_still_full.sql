-- case: the oldest casks of a distillery that are still full, where nearly all old casks are empty and NULL gives no order
-- expect: create
-- schema
SELECT setseed(0.11);
CREATE TABLE casks (id int PRIMARY KEY, distillery_id int NOT NULL, filled_on date NOT NULL, emptied_on date, wood text NOT NULL, litres int NOT NULL);
INSERT INTO casks
SELECT g, 1 + (power(random(), 3) * 400)::int, d, CASE WHEN random() < (CASE WHEN d < '2019-01-01' THEN 0.995 ELSE 0.6 END) THEN d + 2000 END, (ARRAY['oak', 'sherry', 'bourbon'])[1 + g % 3], 180 + g % 70
  FROM (SELECT g, date '2000-01-01' + (random() * 8000)::int AS d FROM generate_series(1, 150000) AS g) AS c;
-- statements
-- weight: 40
-- with: 1
-- with: 180
-- with: 399
-- with: 5000
SELECT id, filled_on, wood, litres FROM casks WHERE distillery_id = $1 AND emptied_on IS NULL ORDER BY filled_on LIMIT 20;
-- expert
CREATE INDEX ON casks (distillery_id, filled_on) WHERE emptied_on IS NULL;
-- worse
CREATE INDEX ON casks (distillery_id, filled_on);
-- worse
CREATE INDEX ON casks (distillery_id, emptied_on, filled_on);
-- worse
CREATE INDEX ON casks (filled_on) WHERE emptied_on IS NULL;
