-- case: four in a thousand complaints are urgent and are read by age; thousands are filed
-- expect: create
-- most: 1
-- never: (?i)^(?!.*\bwhere\b)
-- schema
SELECT setseed(0.23);
CREATE TABLE complaints (id bigserial PRIMARY KEY, restaurant_id int NOT NULL, urgent boolean NOT NULL DEFAULT false, filed_at timestamptz NOT NULL, complaint text NOT NULL);
INSERT INTO complaints (restaurant_id, urgent, filed_at, complaint) SELECT 1 + (random() * 9000)::int, random() < 0.004, timestamptz '2023-01-01' + g * interval '7 minutes', 'complaint ' || repeat(md5(g::text), 3) FROM generate_series(1, 140000) AS g;
-- statements
-- name: urgent ones
-- weight: 20
SELECT id, restaurant_id, filed_at, complaint FROM complaints WHERE urgent ORDER BY filed_at LIMIT 30;
-- name: filed
-- weight: 200
-- with: 77
INSERT INTO complaints (restaurant_id, filed_at, complaint) VALUES ($1, now(), 'cold soup');
-- expert
CREATE INDEX ON complaints (filed_at) WHERE urgent;
-- worse
CREATE INDEX ON complaints (filed_at);
