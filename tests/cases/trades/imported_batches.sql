-- case: statistics from the first batch; those imported since are unknown, and taken for one row
-- expect: analyze
-- base: fleet
-- schema
CREATE TABLE imports (id bigint PRIMARY KEY, batch_id int NOT NULL, trip_id bigint NOT NULL, fuel numeric NOT NULL);
INSERT INTO imports SELECT g, 1, g, g % 50 FROM generate_series(1, 2000) AS g;
ANALYZE imports;
CREATE INDEX imports_batch ON imports (batch_id);
INSERT INTO imports SELECT g, 2 + g / 50000, 1 + (g * 7919::bigint) % 120000, g % 50 FROM generate_series(2001, 70000) AS g;
-- statements
-- name: fuel of a batch
-- weight: 3
-- with: 2
SELECT t.purpose, sum(i.fuel), sum(t.distance) FROM imports i JOIN trips t ON t.id = i.trip_id WHERE i.batch_id = $1 GROUP BY t.purpose;
-- expert
ANALYZE imports;
