-- case: of the runs without a line, one partial index gives the order; its mirror and a beginning go
-- expect: drop
-- schema
SELECT setseed(0.29);
CREATE TABLE runs (id int PRIMARY KEY, depot_id int NOT NULL, line_id int, planned_at timestamptz NOT NULL, crew text NOT NULL);
INSERT INTO runs
SELECT g, 1 + (power(random(), 2) * 30)::int, CASE WHEN random() < 0.8 THEN 1 + (power(random(), 2) * 40)::int END, timestamptz '2025-01-01' + (random() * 300000)::int * interval '1 minute', md5(g::text)
  FROM generate_series(1, 110000) AS g;
CREATE INDEX runs_depot ON runs (depot_id, line_id, planned_at);
CREATE INDEX runs_depot_line ON runs (depot_id, line_id);
CREATE INDEX runs_open ON runs (depot_id, planned_at) WHERE line_id IS NULL;
CREATE INDEX runs_open_last ON runs (depot_id DESC, planned_at DESC) WHERE line_id IS NULL;
-- statements
-- weight: 20
SELECT id, crew FROM runs WHERE depot_id = 1 AND line_id IS NULL ORDER BY planned_at LIMIT 25;
-- weight: 20
SELECT id, crew FROM runs WHERE depot_id = 29 AND line_id IS NULL ORDER BY planned_at DESC LIMIT 25;
-- weight: 20
SELECT id, crew FROM runs WHERE depot_id = 1 AND line_id = 1 ORDER BY planned_at DESC LIMIT 25;
-- expert
DROP INDEX runs_depot_line;
DROP INDEX runs_open_last;
-- or
DROP INDEX runs_depot_line;
DROP INDEX runs_open;
-- worse
DROP INDEX runs_depot;
