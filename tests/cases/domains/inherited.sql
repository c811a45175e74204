-- case: tables that inherit have to get an index each
-- expect: create
-- schema
CREATE TABLE measure (id bigint NOT NULL, device int NOT NULL, at timestamptz NOT NULL, value int);
CREATE TABLE measure_old () INHERITS (measure);
CREATE TABLE measure_new () INHERITS (measure);
SELECT setseed(0.3);
INSERT INTO measure_old SELECT g, (power(random(), 2) * 3000)::int, timestamptz '2024-01-01' + g * interval '1 minute', g % 100 FROM generate_series(1, 100000) AS g;
INSERT INTO measure_new SELECT g, (power(random(), 2) * 3000)::int, timestamptz '2024-06-01' + g * interval '1 minute', g % 100 FROM generate_series(100001, 200000) AS g;
VACUUM ANALYZE;
-- statements
-- name: of device
-- weight: 10
-- with: 2000
-- with: 1
SELECT id, at, value FROM measure WHERE device = $1 ORDER BY at DESC LIMIT 10;
-- expert
CREATE INDEX ON measure_old (device, at);
CREATE INDEX ON measure_new (device, at);
