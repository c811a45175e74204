-- case: whether a key is there: the jsonb_path_ops index that exists cannot say
-- expect: create
-- schema
CREATE TABLE appliances (id bigint PRIMARY KEY, name text NOT NULL, config jsonb NOT NULL);
INSERT INTO appliances SELECT g, 'appliance ' || g, jsonb_build_object('fw', g % 40, 'room', md5((g % 900)::text), 'mode', g % 3)
	|| CASE WHEN g % 25 = 0 THEN '{"override": true}' ELSE '{}' END::jsonb || CASE WHEN g % 2000 = 0 THEN '{"recall": 1}' ELSE '{}' END::jsonb FROM generate_series(1, 80000) g;
CREATE INDEX appliances_config ON appliances USING gin (config jsonb_path_ops);
-- statements
-- with: 'recall'
-- with: 'override'
-- with: 'warranty'
SELECT id, name FROM appliances WHERE config ? $1;
-- with: '{"fw": 19, "room": "1f0e3dad99908345f7439f8ffabdffc4"}'
SELECT id, name FROM appliances WHERE config @> $1;
-- expert
CREATE INDEX ON appliances USING gin (config);
