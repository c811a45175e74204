-- case: the newest reading of each sensor of a site, over monthly partitions; some sensors fell silent in the first month
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.13);
CREATE TABLE sensors (id int PRIMARY KEY, site_id int NOT NULL, model text NOT NULL, installed_on date NOT NULL);
INSERT INTO sensors SELECT g, 1 + g % 120, 'm' || g % 7, date '2024-12-01' FROM generate_series(1, 1200) AS g;
CREATE INDEX sensors_site ON sensors (site_id);
CREATE TABLE readings (sensor_id int NOT NULL, at timestamptz NOT NULL, value real NOT NULL, quality smallint NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE readings_01 PARTITION OF readings FOR VALUES FROM ('2025-01-01') TO ('2025-02-01');
CREATE TABLE readings_02 PARTITION OF readings FOR VALUES FROM ('2025-02-01') TO ('2025-03-01');
CREATE TABLE readings_03 PARTITION OF readings FOR VALUES FROM ('2025-03-01') TO ('2025-04-01');
CREATE TABLE readings_04 PARTITION OF readings FOR VALUES FROM ('2025-04-01') TO ('2025-05-01');
INSERT INTO readings
SELECT CASE WHEN g < 50000 THEN 1 + (random() * 1199)::int ELSE 1 + 120 * (random() * 9)::int + (random() * 100)::int END, timestamptz '2025-01-01' + g * interval '40 seconds', random() * 50, (random() * 3)::int
  FROM generate_series(1, 250000) AS g;
-- statements
-- name: site overview
-- weight: 30
-- with: 5
-- with: 110
-- with: 119
SELECT s.id, s.model, r.at, r.value FROM sensors s LEFT JOIN LATERAL (SELECT at, value FROM readings WHERE sensor_id = s.id ORDER BY at DESC LIMIT 1) r ON true WHERE s.site_id = $1;
-- name: curve of a day
-- weight: 10
-- with: 17, '2025-03-10', '2025-03-11'
-- with: 118, '2025-03-10', '2025-03-11'
SELECT at, value FROM readings WHERE sensor_id = $1 AND at >= $2 AND at < $3 ORDER BY at;
-- expert
CREATE INDEX ON readings (sensor_id, at);
-- worse
CREATE INDEX ON readings (at);
