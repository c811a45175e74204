-- case: half of the rows came after the statistics, which still tell the truth
-- expect: nothing
-- schema
CREATE TABLE readings (id bigint PRIMARY KEY, sensor bigint NOT NULL, value float NOT NULL);
CREATE INDEX readings_sensor ON readings (sensor);
INSERT INTO readings SELECT g, g % 500, g FROM generate_series(1, 50000) AS g;
VACUUM ANALYZE readings;
INSERT INTO readings SELECT g, g % 500, g FROM generate_series(50001, 100000) AS g;
-- statements
-- with: 77
SELECT id, value FROM readings WHERE sensor = $1;
