-- case: the newest wave of each buoy of a coast, with LATERAL; the key alone has an index
-- expect: create
-- schema
SELECT setseed(0.23);
CREATE TABLE buoys (id int PRIMARY KEY, coast text NOT NULL);
INSERT INTO buoys SELECT g, 'coast ' || g % 8 FROM generate_series(1, 80) g;
CREATE TABLE waves (id bigint PRIMARY KEY, buoy_id int NOT NULL REFERENCES buoys, height real NOT NULL, taken_at timestamptz NOT NULL, raw text NOT NULL);
INSERT INTO waves SELECT g, 1 + (power(random(), 2) * 79)::int, random() * 8, timestamptz '2024-01-01' + g * interval '2 minutes', md5(g::text) FROM generate_series(1, 200000) g;
CREATE INDEX waves_buoy ON waves (buoy_id);
-- statements
-- weight: 20
-- with: 'coast 1'
-- with: 'coast 7'
SELECT b.id, w.height, w.taken_at FROM buoys b CROSS JOIN LATERAL (SELECT height, taken_at FROM waves WHERE buoy_id = b.id ORDER BY taken_at DESC LIMIT 1) w WHERE b.coast = $1;
-- weight: 20
-- with: 900001, 12
INSERT INTO waves VALUES ($1, $2, 1.5, TIMESTAMPTZ '2025-06-01', 'x');
-- expert
CREATE INDEX ON waves (buoy_id, taken_at);
-- worse
CREATE INDEX ON waves (taken_at);
