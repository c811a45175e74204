-- case: days of a tide gauge are found by block ranges, which are there and read a few pages too many
-- expect: nothing
-- schema
SELECT setseed(0.24);
CREATE TABLE tides (measured_at timestamp NOT NULL, level_mm int NOT NULL, pressure real NOT NULL, quality smallint NOT NULL);
INSERT INTO tides SELECT timestamp '2025-01-01' + g * interval '1 minute', (2000 * sin(g / 118.0))::int + (random() * 50)::int, 1000 + random() * 30, (power(random(), 5) * 4)::int FROM generate_series(1, 220000) AS g;
CREATE INDEX tides_measured ON tides USING brin (measured_at) WITH (pages_per_range = 8);
-- statements
-- weight: 20
-- with: '2025-01-05', '2025-01-06'
-- with: '2025-05-20', '2025-05-21'
-- with: '2026-01-01', '2026-01-02'
SELECT min(level_mm), max(level_mm), avg(pressure) FROM tides WHERE measured_at >= $1 AND measured_at < $2;
-- weight: 50
INSERT INTO tides VALUES ('2025-06-05 00:00', 1500, 1013, 0);
