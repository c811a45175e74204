-- case: documents that have a field
-- expect: create
-- schema
CREATE TABLE devices (id bigint PRIMARY KEY, name text NOT NULL, traits jsonb NOT NULL);
INSERT INTO devices SELECT g, 'device ' || g, jsonb_build_object('color', g % 7) || CASE WHEN g % 4000 = 0 THEN '{"recalled": true}' ELSE '{}' END::jsonb FROM generate_series(1, 60000) AS g;
VACUUM (ANALYZE) devices;
-- statements
-- with: 'recalled'
SELECT id, name FROM devices WHERE traits ? $1;
-- expert
CREATE INDEX ON devices USING gin (traits);
