-- case: cars counted are appended in order of time, thousands an hour, and added up by day
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.4);
CREATE TABLE car_counts (id bigserial, loop_id int NOT NULL, counted_at timestamp NOT NULL, cars smallint NOT NULL, trucks smallint NOT NULL, raw text NOT NULL);
INSERT INTO car_counts (loop_id, counted_at, cars, trucks, raw) SELECT 1 + g % 400, timestamp '2025-01-01' + g * interval '10 seconds', random() * 90, random() * 9, repeat('0', 70) FROM generate_series(1, 280000) AS g;
-- statements
-- name: by day
-- weight: 10
-- with: '2025-01-15', '2025-01-16'
-- with: '2025-01-04', '2025-01-08'
-- with: '2026-01-04', '2026-01-08'
SELECT loop_id, sum(cars), sum(trucks) FROM car_counts WHERE counted_at >= $1 AND counted_at < $2 GROUP BY loop_id;
-- name: counted
-- weight: 300
-- with: 4
INSERT INTO car_counts (loop_id, counted_at, cars, trucks, raw) VALUES ($1, timestamp '2025-03-01', 4, 1, '0');
-- expert
CREATE INDEX ON car_counts USING brin (counted_at) WITH (pages_per_range = 32);
-- worse
CREATE INDEX ON car_counts (loop_id);
