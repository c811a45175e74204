-- case: two partitions have the index, the default one, where the rest went, has not
-- expect: create
-- schema
CREATE TABLE beacons (id bigint NOT NULL, country text NOT NULL, device_id int NOT NULL, at timestamptz NOT NULL, payload text NOT NULL) PARTITION BY LIST (country);
CREATE TABLE beacons_de PARTITION OF beacons FOR VALUES IN ('de');
CREATE TABLE beacons_fr PARTITION OF beacons FOR VALUES IN ('fr');
CREATE TABLE beacons_rest PARTITION OF beacons DEFAULT;
INSERT INTO beacons SELECT g, (ARRAY['de','fr','jp','us','br','in','ng'])[1 + g % 7], (g * 7919::bigint % 9000)::int, '2025-01-01'::timestamptz + g * interval '1 minute', md5(g::text) FROM generate_series(1, 200000) g;
CREATE INDEX beacons_de_device ON beacons_de (device_id);
CREATE INDEX beacons_fr_device ON beacons_fr (device_id);
-- statements
-- with: 'de', 919
-- with: 'jp', 838
-- with: 'us', 3
-- with: 'se', 919
SELECT id, at, payload FROM beacons WHERE country = $1 AND device_id = $2;
-- expert
CREATE INDEX ON beacons_rest (device_id);
-- worse
CREATE INDEX ON beacons_rest (country);
