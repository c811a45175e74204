-- case: how much a sluice rose from one reading to the next within some days, by a window in the order of time
-- expect: create
-- schema
SELECT setseed(0.41);
CREATE TABLE sluice_levels (id int PRIMARY KEY, sluice_id int NOT NULL, read_at timestamp NOT NULL, level real NOT NULL);
INSERT INTO sluice_levels SELECT g, 1 + (power(random(), 3) * 90)::int, timestamp '2023-01-01' + (random() * 600) * interval '1 day', random() * 12 FROM generate_series(1, 200000) AS g;
-- statements
-- weight: 20
-- with: 1, '2023-05-01', '2023-05-03'
-- with: 60, '2023-05-01', '2023-06-01'
-- with: 89, '2024-01-01', '2024-02-01'
-- with: 1, '2030-01-01', '2030-01-02'
SELECT read_at, level - lag(level) OVER (ORDER BY read_at) AS rise FROM sluice_levels WHERE sluice_id = $1 AND read_at >= $2 AND read_at < $3 ORDER BY read_at;
-- expert
CREATE INDEX ON sluice_levels (sluice_id, read_at);
-- worse
CREATE INDEX ON sluice_levels (sluice_id);
-- worse
CREATE INDEX ON sluice_levels (read_at);
