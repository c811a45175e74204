-- case: a table of positions for the map was analyzed while its refresh had left it nearly empty
-- expect: analyze
-- base: fleet
-- schema
CREATE TABLE current_positions (vehicle_id int PRIMARY KEY, cell int NOT NULL, moving boolean NOT NULL, at timestamptz NOT NULL);
INSERT INTO current_positions SELECT g, g, false, TIMESTAMPTZ '2025-06-27' FROM generate_series(1, 300) AS g;
ANALYZE current_positions;
INSERT INTO current_positions SELECT g, g % 40, true, TIMESTAMPTZ '2025-06-27' FROM generate_series(301, 30000) AS g;
-- statements
-- name: moving
-- weight: 5
SELECT v.state, count(*), max(v.odometer) FROM current_positions c JOIN vehicles v ON v.id = c.vehicle_id WHERE c.moving GROUP BY v.state;
-- expert
ANALYZE current_positions;
