-- case: the last three rounds of each ward of a hospital, by LATERAL
-- expect: create
-- schema
SELECT setseed(0.18);
CREATE TABLE wards (id int PRIMARY KEY, hospital_id int NOT NULL, title text NOT NULL);
INSERT INTO wards SELECT g, 1 + g % 20, 'ward ' || g FROM generate_series(1, 600) AS g;
CREATE TABLE ward_rounds (id bigint PRIMARY KEY, ward_id int NOT NULL, doctor text NOT NULL, walked_at timestamptz NOT NULL, remarks text NOT NULL);
INSERT INTO ward_rounds SELECT g, 1 + (power(random(), 2) * 590)::int, 'doctor ' || g % 200, timestamptz '2024-01-01' + g * interval '3 minutes', repeat('r', 50) FROM generate_series(1, 150000) AS g;
-- statements
-- weight: 15
-- with: 3
-- with: 19
-- with: 77
SELECT w.id, w.title, r.doctor, r.walked_at FROM wards AS w LEFT JOIN LATERAL (SELECT doctor, walked_at FROM ward_rounds WHERE ward_id = w.id ORDER BY walked_at DESC LIMIT 3) AS r ON true WHERE w.hospital_id = $1;
-- expert
CREATE INDEX ON ward_rounds (ward_id, walked_at);
-- worse
CREATE INDEX ON ward_rounds (walked_at);
