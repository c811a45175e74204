-- case: a path with a filter inside a document; equality in it is what the smaller operator class knows
-- expect: create
-- schema
SELECT setseed(0.21);
CREATE TABLE manifests (id bigint PRIMARY KEY, vessel_id int NOT NULL, doc jsonb NOT NULL);
INSERT INTO manifests SELECT g, g % 300, jsonb_build_object('port', 'p' || g % 40, 'containers', jsonb_build_array(
  jsonb_build_object('code', 'K' || (power(random(), 2) * 60000)::int, 'teu', 1), jsonb_build_object('code', 'K' || (power(random(), 2) * 60000)::int, 'teu', 2)))
  FROM generate_series(1, 90000) g;
CREATE INDEX manifests_vessel ON manifests (vessel_id);
-- statements
-- weight: 20
SELECT id, vessel_id FROM manifests WHERE doc @? '$.containers[*] ? (@.code == "K50123")';
-- weight: 20
SELECT id, vessel_id FROM manifests WHERE doc @@ '$.containers[*].code == "K777"';
-- expert
CREATE INDEX ON manifests USING gin (doc jsonb_path_ops);
