-- case: hourly counters of radio cells, loaded in order of time: the worst cells of an hour are few adjoining pages; the index of the cell begins the key
-- expect: drop
-- schema
SELECT setseed(0.523);
CREATE TABLE cell_hour (cell_id int NOT NULL, metric_id int NOT NULL, hour timestamp NOT NULL, value double precision NOT NULL, PRIMARY KEY (cell_id, metric_id, hour));
INSERT INTO cell_hour SELECT c, m, timestamp '2025-01-01' + h * interval '1 hour', random() * 100 FROM generate_series(0, 99) AS h, generate_series(1, 8) AS m, generate_series(1, 250) AS c ORDER BY h, m, c;
CREATE INDEX cell_hour_cell ON cell_hour (cell_id);
CREATE INDEX cell_hour_hour ON cell_hour (hour);
-- statements
-- name: chart
-- weight: 60
-- with: 17, 3, '2025-01-03'
-- with: 900, 3, '2025-01-03'
SELECT hour, value FROM cell_hour WHERE cell_id = $1 AND metric_id = $2 AND hour >= $3 ORDER BY hour;
-- name: worst
-- weight: 60
-- with: 3, '2025-01-03 14:00'
-- with: 3, '2026-01-01'
SELECT cell_id, value FROM cell_hour WHERE metric_id = $1 AND hour = $2 ORDER BY value DESC LIMIT 20;
-- name: everything of a cell
-- weight: 5
-- with: 17
SELECT metric_id, hour, value FROM cell_hour WHERE cell_id = $1;
-- name: load
-- weight: 300
-- with: 17, 3
INSERT INTO cell_hour (cell_id, metric_id, hour, value) VALUES ($1, $2, '2025-03-01', 4.2) ON CONFLICT (cell_id, metric_id, hour) DO UPDATE SET value = excluded.value;
-- expert
DROP INDEX cell_hour_cell;
-- worse
DROP INDEX cell_hour_hour;
