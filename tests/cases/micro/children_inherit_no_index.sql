-- case: tables that inherit do not inherit the index
-- expect: create
-- schema
SELECT setseed(0.17);
CREATE TABLE samples (id bigint NOT NULL, station_id int NOT NULL, taken_at timestamp NOT NULL, value int NOT NULL, note text NOT NULL);
CREATE INDEX samples_station ON samples (station_id, taken_at);
CREATE TABLE samples_2023 (CHECK (taken_at >= '2023-01-01' AND taken_at < '2024-01-01')) INHERITS (samples);
CREATE TABLE samples_2024 (CHECK (taken_at >= '2024-01-01' AND taken_at < '2025-01-01')) INHERITS (samples);
INSERT INTO samples_2023 SELECT g, CASE WHEN random() < 0.3 THEN 1 ELSE 2 + (random() * 600)::int END, '2023-01-01'::timestamp + g * interval '4 minutes', g % 90, md5(g::text) FROM generate_series(1, 90000) g;
INSERT INTO samples_2024 SELECT g, CASE WHEN random() < 0.3 THEN 1 ELSE 2 + (random() * 600)::int END, '2024-01-01'::timestamp + g * interval '4 minutes', g % 90, md5(g::text) FROM generate_series(1, 110000) g;
-- statements
-- with: 1
-- with: 345
-- with: 9999
SELECT id, taken_at, value FROM samples WHERE station_id = $1 ORDER BY taken_at DESC LIMIT 20;
-- expert
CREATE INDEX ON samples_2023 (station_id, taken_at);
CREATE INDEX ON samples_2024 (station_id, taken_at);
-- worse
CREATE INDEX ON samples_2024 (station_id, taken_at);
-- worse
CREATE INDEX ON samples_2023 (station_id);
CREATE INDEX ON samples_2024 (station_id);
