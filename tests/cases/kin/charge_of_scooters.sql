-- case: scooters tell their charge all the time, and an index on it, for a list that is opened now and then, makes every update dear
-- expect: drop
-- schema
SELECT setseed(0.36);
CREATE TABLE scooters (id int PRIMARY KEY, plate text NOT NULL UNIQUE, charge smallint NOT NULL, zone_id int NOT NULL, seen_at timestamptz NOT NULL) WITH (fillfactor = 60);
INSERT INTO scooters SELECT g, 'P' || g, (random() * 100)::int, g % 300, timestamptz '2025-05-01 00:00+00' FROM generate_series(1, 40000) AS g;
CREATE INDEX scooters_charge ON scooters (charge);
CREATE INDEX scooters_zone ON scooters (zone_id);
-- statements
-- name: heartbeat
-- weight: 4000
-- with: 4711, 54
-- with: 17000, 3
UPDATE scooters SET charge = $2, seen_at = '2025-05-02 00:00+00' WHERE id = $1;
-- name: of a zone
-- weight: 100
-- with: 17
SELECT id, plate, charge FROM scooters WHERE zone_id = $1;
-- name: how charged are they
-- weight: 1
SELECT id, plate, zone_id FROM scooters WHERE charge <= 80 ORDER BY charge, id;
-- expert
DROP INDEX scooters_charge;
