-- case: an index on a sum came after the last ANALYZE, and the planner takes a third of the rows for a few
-- expect: analyze
-- schema
SELECT setseed(0.71);
CREATE TABLE crates (id int PRIMARY KEY, gross int NOT NULL, tare int NOT NULL, label text NOT NULL) WITH (autovacuum_enabled = false);
INSERT INTO crates SELECT g, 2000 + (random() * 8000)::int + CASE WHEN g % 2000 = 0 THEN 90000 ELSE 0 END, 100 + g % 300, repeat('c', 80) FROM generate_series(1, 200000) AS g;
CREATE TABLE liftings (id int PRIMARY KEY, crate_id int NOT NULL, crane int NOT NULL, at timestamp NOT NULL) WITH (autovacuum_enabled = false);
INSERT INTO liftings SELECT g, 1 + (random() * 199999)::int, g % 12, timestamp '2025-03-01' + g * interval '1 minute' FROM generate_series(1, 150000) AS g;
CREATE INDEX liftings_crate ON liftings (crate_id);
ANALYZE crates;
ANALYZE liftings;
CREATE INDEX crates_net ON crates ((gross - tare));
-- statements
-- weight: 20
-- with: 60000
-- with: 80000
-- with: 95000
SELECT c.id, c.gross - c.tare AS net, l.crane, l.at FROM crates AS c JOIN liftings AS l ON l.crate_id = c.id WHERE c.gross - c.tare > $1;
-- expert
ANALYZE crates;
