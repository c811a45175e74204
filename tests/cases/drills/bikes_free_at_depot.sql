-- case: bikes of a depot that nobody has out, and the return: one in a hundred hires is open
-- expect: create
-- most: 2
-- schema
SELECT setseed(0.19);
CREATE TABLE bikes (id int PRIMARY KEY, depot_id int NOT NULL, frame_no text NOT NULL);
INSERT INTO bikes SELECT g, 1 + (power(random(), 2) * 40)::int, md5(g::text) FROM generate_series(1, 6000) AS g;
CREATE TABLE hires (id bigserial PRIMARY KEY, bike_id int NOT NULL, rider_id int NOT NULL, out_at timestamptz NOT NULL, back_at timestamptz, metres int);
INSERT INTO hires (bike_id, rider_id, out_at, back_at, metres)
SELECT 1 + (random() * 5999)::int, (random() * 30000)::int, timestamptz '2024-06-01' + g * interval '90 seconds', CASE WHEN g < 217000 OR random() < 0.3 THEN timestamptz '2024-06-01' + g * interval '91 seconds' END, (random() * 9000)::int FROM generate_series(1, 220000) AS g;
-- statements
-- name: free
-- weight: 25
-- with: 1
-- with: 30
-- with: 99
SELECT b.id, b.frame_no FROM bikes AS b WHERE b.depot_id = $1 AND NOT EXISTS (SELECT 1 FROM hires AS h WHERE h.bike_id = b.id AND h.back_at IS NULL) ORDER BY b.id LIMIT 50;
-- name: brought back
-- weight: 20
-- with: 4711
-- with: 12
UPDATE hires SET back_at = now(), metres = 1200 WHERE bike_id = $1 AND back_at IS NULL;
-- expert
CREATE INDEX ON hires (bike_id) WHERE back_at IS NULL;
-- worse
CREATE INDEX ON hires (back_at);
