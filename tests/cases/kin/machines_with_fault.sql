-- case: reports of machines that contain a fault, by a document of attributes; reports are written all the time but are few
-- expect: create
-- schema
SELECT setseed(0.25);
CREATE TABLE machine_reports (id int PRIMARY KEY, plant_id int NOT NULL, report jsonb NOT NULL, at timestamptz NOT NULL);
INSERT INTO machine_reports SELECT g, g % 12, jsonb_build_object('model', 'M' || g % 50, 'faults', jsonb_build_array('F' || (power(random(), 2) * 4000)::int, 'F' || (random() * 4000)::int), 'operator', jsonb_build_object('id', (random() * 2000)::int)), timestamptz '2025-01-01 00:00+00' + g * interval '4 minutes' FROM generate_series(1, 70000) AS g;
-- statements
-- weight: 30
-- with: '{"faults": ["F3900"]}'
-- with: '{"faults": ["F17"], "model": "M3"}'
-- with: '{"operator": {"id": 77}}'
SELECT id, plant_id, at, report -> 'model' AS model FROM machine_reports WHERE report @> $1::jsonb ORDER BY at DESC LIMIT 20;
-- weight: 5
-- with: 900001
INSERT INTO machine_reports VALUES ($1, 3, '{"model": "M1", "faults": ["F1"]}', now());
-- expert
CREATE INDEX ON machine_reports USING gin (report jsonb_path_ops);
