-- case: two indexes of which one is the other read backwards, in both columns
-- expect: drop
-- schema
SELECT setseed(0.31);
CREATE TABLE tram_passes (id int PRIMARY KEY, stop_id int NOT NULL, passed_at timestamp NOT NULL, car int NOT NULL);
INSERT INTO tram_passes SELECT g, 1 + (power(random(), 3) * 900)::int, timestamp '2025-01-01' + g * interval '40 seconds', 1 + (random() * 200)::int FROM generate_series(1, 120000) AS g;
CREATE INDEX tram_passes_forth ON tram_passes (stop_id, passed_at);
CREATE INDEX tram_passes_back ON tram_passes (stop_id DESC, passed_at DESC);
-- statements
-- weight: 200
-- with: 1
-- with: 700
-- with: 4000
SELECT passed_at, car FROM tram_passes WHERE stop_id = $1 ORDER BY passed_at DESC LIMIT 5;
-- weight: 50
-- with: 1
-- with: 700
SELECT passed_at, car FROM tram_passes WHERE stop_id = $1 AND passed_at >= '2025-02-01' ORDER BY passed_at LIMIT 5;
-- weight: 5
SELECT stop_id, passed_at FROM tram_passes ORDER BY stop_id DESC, passed_at DESC LIMIT 50;
-- expert
DROP INDEX tram_passes_back;
-- expert
DROP INDEX tram_passes_forth;
