-- case: a report of a month out of an append-only log with a BRIN; a B-tree of the same column would be a hundred times its size and spare little
-- expect: nothing
-- never: .
-- schema
SELECT setseed(0.19);
CREATE TABLE geyser_log (logged_at timestamp NOT NULL, geyser smallint NOT NULL, litres int NOT NULL, kelvin real NOT NULL, remark text NOT NULL);
INSERT INTO geyser_log SELECT timestamp '2024-01-01' + g * interval '2 minutes', g % 20, (random() * 900)::int, 300 + random() * 70, repeat('r', 60) FROM generate_series(1, 240000) AS g;
CREATE INDEX geyser_log_logged ON geyser_log USING brin (logged_at) WITH (pages_per_range = 32);
-- statements
-- weight: 10
-- with: '2024-02-01', '2024-03-01'
-- with: '2024-09-01', '2024-10-01'
-- with: '2030-01-01', '2030-02-01'
SELECT geyser, sum(litres), avg(kelvin), max(length(remark)) FROM geyser_log WHERE logged_at >= $1 AND logged_at < $2 GROUP BY geyser;
-- weight: 5000
-- with: 5
INSERT INTO geyser_log VALUES ('2025-03-01', $1, 7, 300, 'r');
-- worse
CREATE INDEX ON geyser_log (logged_at);
