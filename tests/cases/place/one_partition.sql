-- case: only the newest part is asked
-- expect: create
-- schema
CREATE TABLE readings (device_id bigint NOT NULL, at timestamptz NOT NULL, value double precision NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE readings_old PARTITION OF readings FOR VALUES FROM ('2025-01-01') TO ('2025-03-01');
CREATE TABLE readings_new PARTITION OF readings FOR VALUES FROM ('2025-03-01') TO ('2025-04-01');
INSERT INTO readings SELECT g % 2000, timestamptz '2025-01-01' + g * interval '1 minute', g % 100 FROM generate_series(1, 125000) AS g;
VACUUM (ANALYZE) readings;
-- statements
-- with: 77
SELECT max(value) FROM readings WHERE device_id = $1 AND at >= '2025-03-05';
-- expert
CREATE INDEX ON readings_new (device_id, at);
