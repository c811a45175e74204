-- case: somebody indexed the newest partition by hand; a vehicle's track of an older quarter still reads it all
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.16);
CREATE TABLE positions (vehicle_id int NOT NULL, at timestamptz NOT NULL, lat real NOT NULL, lon real NOT NULL, speed smallint NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE positions_q1 PARTITION OF positions FOR VALUES FROM ('2025-01-01') TO ('2025-04-01');
CREATE TABLE positions_q2 PARTITION OF positions FOR VALUES FROM ('2025-04-01') TO ('2025-07-01');
CREATE TABLE positions_q3 PARTITION OF positions FOR VALUES FROM ('2025-07-01') TO ('2025-10-01');
INSERT INTO positions
SELECT 1 + (power(random(), 2) * 900)::int, timestamptz '2025-01-01' + g * interval '90 seconds', 47 + random(), 15 + random(), (random() * 120)::int FROM generate_series(1, 258000) AS g;
CREATE INDEX positions_q3_vehicle_at ON positions_q3 (vehicle_id, at);
-- statements
-- name: track
-- weight: 40
-- with: 3, '2025-08-03', '2025-08-10'
-- with: 3, '2025-02-03', '2025-02-10'
-- with: 850, '2025-03-30', '2025-04-04'
-- with: 5000, '2025-05-01', '2025-05-02'
SELECT at, lat, lon, speed FROM positions WHERE vehicle_id = $1 AND at >= $2 AND at < $3 ORDER BY at;
-- expert
CREATE INDEX ON positions (vehicle_id, at);
-- worse
CREATE INDEX ON positions (at);
