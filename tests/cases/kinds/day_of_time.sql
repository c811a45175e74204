-- case: the rows of one day, by a unit of time
-- expect: create
-- schema
CREATE TABLE readings (id bigint PRIMARY KEY, sensor text NOT NULL, taken timestamp NOT NULL, value double precision NOT NULL);
INSERT INTO readings SELECT g, 's' || g % 40, timestamp '2024-01-01' + (g * 7919 % 400000) * interval '1 minute', g % 97 FROM generate_series(1, 80000) AS g;
VACUUM (ANALYZE) readings;
-- statements
-- with: '2024-03-05'
-- with: '2024-07-01'
SELECT sensor, avg(value) FROM readings WHERE date_trunc('day', taken) = $1 GROUP BY sensor;
-- expert
CREATE INDEX ON readings (date_trunc('day', taken));
ANALYZE readings;
