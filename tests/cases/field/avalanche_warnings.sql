-- case: the last avalanche reports of high danger in a region, which are few, and some large regions never had any
-- expect: create
-- schema
SELECT setseed(0.13);
CREATE TABLE avalanche_reports (id int PRIMARY KEY, region_id int NOT NULL, observed_at timestamp NOT NULL, danger int NOT NULL, aspect text NOT NULL, remarks text NOT NULL);
INSERT INTO avalanche_reports
SELECT g, r, timestamp '2012-01-01' + g * interval '45 minutes',
       CASE WHEN r IN (2, 3) OR random() > 0.015 THEN 1 + (random() * 2)::int ELSE 4 + (random() * 0.7)::int END,
       (ARRAY['N', 'NE', 'E', 'S', 'W'])[1 + g % 5], repeat('snow ', 4 + g % 9)
  FROM (SELECT g, 1 + (power(random(), 3) * 80)::int AS r FROM generate_series(1, 140000) AS g) AS x;
-- statements
-- weight: 25
-- with: 1
-- with: 2
-- with: 60
-- with: 500
SELECT id, observed_at, danger, aspect FROM avalanche_reports WHERE region_id = $1 AND danger >= 4 ORDER BY observed_at DESC LIMIT 10;
-- expert
CREATE INDEX ON avalanche_reports (region_id, observed_at DESC) WHERE danger >= 4;
-- worse
CREATE INDEX ON avalanche_reports (region_id, observed_at DESC);
-- worse
CREATE INDEX ON avalanche_reports (observed_at);
