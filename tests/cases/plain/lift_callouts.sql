-- case: fitters take the next call-out of their region, and nearly all call-outs are done long since
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.15);
CREATE TABLE callouts (id int PRIMARY KEY, region_id int NOT NULL, lift_id int NOT NULL, state text NOT NULL, priority int NOT NULL, reported_at timestamptz NOT NULL, done_at timestamptz, story text NOT NULL);
INSERT INTO callouts SELECT g, 1 + (power(random(), 3) * 40)::int, (random() * 9000)::int, CASE WHEN r < 0.008 AND g > 30000 THEN 'open' WHEN r < 0.03 THEN 'cancelled' ELSE 'done' END, (power(random(), 2) * 5)::int, timestamptz '2021-01-01' + g * interval '15 minutes', NULL, 'stuck ' || md5(g::text) FROM (SELECT g, random() AS r FROM generate_series(1, 140000) AS g) AS c;
UPDATE callouts SET done_at = reported_at + interval '3 hours' WHERE state = 'done' AND id % 10 = 0;
-- statements
-- weight: 60
-- with: 1
-- with: 17
-- with: 40
-- with: 77
SELECT id, lift_id, priority, story FROM callouts WHERE state = 'open' AND region_id = $1 ORDER BY priority DESC, reported_at LIMIT 1 FOR UPDATE SKIP LOCKED;
-- weight: 40
-- with: 139990
UPDATE callouts SET state = 'done', done_at = '2025-06-01' WHERE id = $1;
-- expert
CREATE INDEX ON callouts (region_id, priority DESC, reported_at) WHERE state = 'open';
-- worse
CREATE INDEX ON callouts (region_id);
-- worse
CREATE INDEX ON callouts (state);
