-- case: where each ship of a fleet was last, some of which have been silent for long
-- expect: create
-- schema
SELECT setseed(0.28);
CREATE TABLE vessels (id int PRIMARY KEY, fleet_id int NOT NULL, name text NOT NULL);
INSERT INTO vessels SELECT g, 1 + g % 90, 'vessel ' || g FROM generate_series(1, 1200) AS g;
CREATE TABLE ais_fixes (id bigint PRIMARY KEY, vessel_id int NOT NULL, lat real NOT NULL, lon real NOT NULL, knots real NOT NULL, at timestamptz NOT NULL);
INSERT INTO ais_fixes
SELECT g, CASE WHEN g <= 30000 THEN 1101 + (random() * 99)::int WHEN random() < 0.3 THEN 1 ELSE 2 + (power(random(), 2) * 1090)::int END, random() * 60, random() * 90, random() * 22, timestamptz '2025-01-01' + g * interval '40 seconds'
  FROM generate_series(1, 200000) AS g;
CREATE INDEX ais_fixes_at ON ais_fixes (at);
-- statements
-- with: 1
-- with: 45
-- with: 500
SELECT v.id, v.name, f.lat, f.lon, f.at FROM vessels v LEFT JOIN LATERAL (SELECT lat, lon, at FROM ais_fixes WHERE vessel_id = v.id ORDER BY at DESC LIMIT 1) f ON true WHERE v.fleet_id = $1;
SELECT vessel_id, knots, at FROM ais_fixes ORDER BY at DESC LIMIT 10;
-- expert
CREATE INDEX ON ais_fixes (vessel_id, at);
