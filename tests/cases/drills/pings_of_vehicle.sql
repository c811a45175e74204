-- case: the last pings of a vehicle, over partitions by month
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.54);
CREATE TABLE pings (vehicle_id int NOT NULL, pinged_at timestamp NOT NULL, lat real NOT NULL, lon real NOT NULL, speed smallint NOT NULL) PARTITION BY RANGE (pinged_at);
CREATE TABLE pings_01 PARTITION OF pings FOR VALUES FROM ('2025-01-01') TO ('2025-02-01');
CREATE TABLE pings_02 PARTITION OF pings FOR VALUES FROM ('2025-02-01') TO ('2025-03-01');
CREATE TABLE pings_03 PARTITION OF pings FOR VALUES FROM ('2025-03-01') TO ('2025-04-01');
CREATE TABLE pings_04 PARTITION OF pings FOR VALUES FROM ('2025-04-01') TO ('2025-05-01');
INSERT INTO pings SELECT 1 + (power(random(), 3) * 1500)::int, timestamp '2025-01-01' + g * interval '45 seconds', random() * 90, random() * 90, random() * 130 FROM generate_series(1, 220000) AS g;
-- statements
-- name: last
-- weight: 40
-- with: 1
-- with: 1400
-- with: 77777
SELECT pinged_at, lat, lon, speed FROM pings WHERE vehicle_id = $1 ORDER BY pinged_at DESC LIMIT 10;
-- name: in March
-- weight: 10
-- with: 30, '2025-03-05', '2025-03-06'
SELECT pinged_at, speed FROM pings WHERE vehicle_id = $1 AND pinged_at >= $2 AND pinged_at < $3 ORDER BY pinged_at;
-- expert
CREATE INDEX ON pings (vehicle_id, pinged_at);
-- worse
CREATE INDEX ON pings (pinged_at);
