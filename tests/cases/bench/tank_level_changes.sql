-- case: how the level of a tank changed within a day, by a window over what a CTE selects
-- expect: create
-- schema
SELECT setseed(0.36);
CREATE TABLE tank_levels (tank_id smallint NOT NULL, at timestamp NOT NULL, level numeric(7, 2) NOT NULL, probe text NOT NULL);
INSERT INTO tank_levels
SELECT CASE WHEN random() < 0.25 THEN 1 ELSE 2 + (random() * 120)::int END, timestamp '2025-01-01' + g * interval '45 seconds', round((random() * 1000)::numeric, 2), 'probe ' || md5(g::text)
  FROM generate_series(1, 200000) AS g;
-- statements
-- with: 1
-- with: 77
-- with: 500
WITH day AS (SELECT at, level FROM tank_levels WHERE tank_id = $1 AND at >= '2025-03-03' AND at < '2025-03-04')
SELECT at, level, level - lag(level) OVER (ORDER BY at) AS change FROM day ORDER BY at;
SELECT level FROM tank_levels WHERE tank_id = 12 ORDER BY at DESC LIMIT 1;
-- expert
CREATE INDEX ON tank_levels (tank_id, at);
