-- case: documents that contain a rare pair
-- expect: create
-- schema
SELECT setseed(0.34);
CREATE TABLE instruments (id bigint PRIMARY KEY, lab_id int NOT NULL, settings jsonb NOT NULL);
INSERT INTO instruments SELECT g, g % 90, jsonb_build_object('firmware', '4.' || (power(random(), 4) * 400)::int, 'mode', (ARRAY['idle', 'scan', 'purge'])[1 + g % 3], 'serial', md5(g::text)) FROM generate_series(1, 100000) g;
-- statements
-- weight: 10
-- with: '{"firmware": "4.377"}'
-- with: '{"firmware": "4.120", "mode": "scan"}'
-- with: '{"firmware": "9.9"}'
SELECT id, lab_id FROM instruments WHERE settings @> $1;
-- expert
CREATE INDEX ON instruments USING gin (settings jsonb_path_ops);
