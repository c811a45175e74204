-- case: few batches are in quarantine, all of them new; the state is written in the statement
-- expect: create
-- schema
SELECT setseed(0.14);
CREATE TABLE batches (id bigint PRIMARY KEY, plant_id int NOT NULL, state text NOT NULL, produced_at timestamptz NOT NULL, recipe text NOT NULL);
INSERT INTO batches SELECT g, g % 23, CASE WHEN g > 190000 AND random() < 0.05 THEN 'quarantine' WHEN random() < 0.9 THEN 'shipped' ELSE 'stored' END,
       timestamptz '2022-01-01' + g * interval '5 minutes', md5(g::text) FROM generate_series(1, 200000) g;
-- statements
-- weight: 20
SELECT id, plant_id, produced_at FROM batches WHERE state = 'quarantine' ORDER BY produced_at LIMIT 50;
-- weight: 20
-- with: 199990
UPDATE batches SET state = 'shipped' WHERE id = $1;
-- expert
CREATE INDEX ON batches (produced_at) WHERE state = 'quarantine';
-- worse
CREATE INDEX ON batches (produced_at);
