-- case: lightning strikes of a grid cell are read from both ends; one of two indexes does both
-- expect: drop
-- schema
SELECT setseed(0.31);
CREATE TABLE strikes (id bigint PRIMARY KEY, cell uuid NOT NULL, at timestamptz NOT NULL, kiloamperes real NOT NULL);
INSERT INTO strikes SELECT g, md5((power(random(), 2) * 800)::int::text)::uuid, timestamptz '2024-01-01 00:00+00' + random() * interval '500 days', random() * 90 FROM generate_series(1, 120000) AS g;
CREATE INDEX strikes_cell_at ON strikes (cell, at);
CREATE INDEX strikes_cell_latest ON strikes (cell, at DESC);
CREATE INDEX strikes_at ON strikes (at);
-- statements
-- weight: 30
-- with: 'cfcd2084-95d5-65ef-66e7-dff9f98764da'
-- with: '00000000-0000-0000-0000-000000000001'
SELECT at, kiloamperes FROM strikes WHERE cell = $1 ORDER BY at DESC LIMIT 12;
-- weight: 5
-- with: 'cfcd2084-95d5-65ef-66e7-dff9f98764da'
SELECT min(at), max(at) FROM strikes WHERE cell = $1;
-- weight: 10
-- with: '2025-03-01 00:00+00'
SELECT cell, at, kiloamperes FROM strikes WHERE at >= $1 ORDER BY at LIMIT 50;
-- weight: 200
-- with: 900001
INSERT INTO strikes VALUES ($1, 'cfcd2084-95d5-65ef-66e7-dff9f98764da', '2025-06-01 00:00+00', 30);
-- expert
DROP INDEX strikes_cell_at;
-- expert
DROP INDEX strikes_cell_latest;
-- worse
DROP INDEX strikes_at;
