-- case: a partial index leaves out one row in a hundred, and the full one has the same columns
-- expect: drop
-- schema
SELECT setseed(0.55);
CREATE TABLE hive_weights (id bigint PRIMARY KEY, hive_id int NOT NULL, weighed_at timestamptz NOT NULL, kilos real NOT NULL, deleted_at timestamptz);
INSERT INTO hive_weights SELECT g, (power(random(), 2) * 300)::int, timestamptz '2024-01-01' + g * interval '4 minutes', random() * 60, CASE WHEN random() < 0.01 THEN timestamptz '2025-06-01' END FROM generate_series(1, 150000) g;
CREATE INDEX hive_weights_hive ON hive_weights (hive_id, weighed_at);
CREATE INDEX hive_weights_live ON hive_weights (hive_id, weighed_at) WHERE deleted_at IS NULL;
-- statements
-- weight: 30
-- with: 0
-- with: 280
SELECT weighed_at, kilos FROM hive_weights WHERE hive_id = $1 AND deleted_at IS NULL ORDER BY weighed_at DESC LIMIT 50;
-- weight: 5
-- with: 280
-- with: 150
SELECT weighed_at, kilos, deleted_at FROM hive_weights WHERE hive_id = $1 ORDER BY weighed_at DESC LIMIT 50;
-- weight: 30
-- with: 900001
INSERT INTO hive_weights VALUES ($1, 7, TIMESTAMPTZ '2025-07-01', 31);
-- expert
DROP INDEX hive_weights_live;
-- worse
DROP INDEX hive_weights_hive;
