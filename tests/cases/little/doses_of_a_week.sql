-- case: measurements arrive in the order of time, and a few days of them are asked for; inserts are most of it
-- expect: create
-- schema
SELECT setseed(0.39);
CREATE TABLE doses (id bigint PRIMARY KEY, taken_at timestamptz NOT NULL, station int NOT NULL, value real NOT NULL);
INSERT INTO doses SELECT g, timestamptz '2024-01-01' + g * interval '2 minutes', g % 60, random() FROM generate_series(1, 300000) g;
-- statements
-- weight: 5
-- with: TIMESTAMPTZ '2024-06-01', TIMESTAMPTZ '2024-06-08'
-- with: TIMESTAMPTZ '2025-02-01', TIMESTAMPTZ '2025-02-04'
SELECT station, max(value) FROM doses WHERE taken_at >= $1 AND taken_at < $2 GROUP BY station;
-- weight: 200
-- with: 900001
INSERT INTO doses VALUES ($1, TIMESTAMPTZ '2025-03-01', 7, 0.5);
-- expert
CREATE INDEX ON doses USING brin (taken_at) WITH (pages_per_range = 16);
