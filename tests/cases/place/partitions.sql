-- case: a table in parts, asked for one device across all of them
-- expect: create
-- schema
CREATE TABLE readings (device_id bigint NOT NULL, at timestamptz NOT NULL, value double precision NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE readings_1 PARTITION OF readings FOR VALUES FROM ('2025-01-01') TO ('2025-02-01');
CREATE TABLE readings_2 PARTITION OF readings FOR VALUES FROM ('2025-02-01') TO ('2025-03-01');
CREATE TABLE readings_3 PARTITION OF readings FOR VALUES FROM ('2025-03-01') TO ('2025-04-01');
INSERT INTO readings SELECT g % 2000, timestamptz '2025-01-01' + g * interval '1 minute', g % 100 FROM generate_series(1, 125000) AS g;
VACUUM (ANALYZE) readings;
-- statements
-- with: 77
-- with: 1500
SELECT at, value FROM readings WHERE device_id = $1 ORDER BY at DESC LIMIT 10;
-- expert
CREATE INDEX ON readings (device_id, at);
