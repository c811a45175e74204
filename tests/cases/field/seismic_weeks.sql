-- case: tremors are written in the order of time and never changed, and are read by weeks
-- expect: create
-- schema
SELECT setseed(0.3);
CREATE TABLE tremors (id int PRIMARY KEY, felt_at timestamp NOT NULL, sensor int NOT NULL, amplitude real NOT NULL);
INSERT INTO tremors SELECT g, timestamp '2024-01-01' + g * interval '1 minute' + random() * interval '20 seconds', 1 + (power(random(), 2) * 30)::int, random() * 9 FROM generate_series(1, 300000) AS g;
-- statements
-- weight: 10
-- with: '2024-03-01', '2024-03-08'
-- with: '2024-07-05', '2024-07-19'
-- with: '2031-01-01', '2031-01-08'
SELECT sensor, max(amplitude), count(*) FROM tremors WHERE felt_at >= $1 AND felt_at < $2 GROUP BY sensor;
-- expert
CREATE INDEX ON tremors USING brin (felt_at) WITH (pages_per_range = 16);
