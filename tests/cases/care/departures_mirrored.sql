-- case: both columns descending are both ascending read from behind; one of them descending is another order
-- expect: drop
-- schema
SELECT setseed(0.23);
CREATE TABLE departures (id bigint PRIMARY KEY, line_id int NOT NULL, departs_at timestamptz NOT NULL, platform text NOT NULL, delay_s int NOT NULL);
INSERT INTO departures SELECT g, 1 + (power(random(), 2) * 180)::int, timestamptz '2025-01-01' + (random() * 200000)::int * interval '1 minute', 'p' || g % 12, (power(random(), 4) * 3600)::int FROM generate_series(1, 120000) AS g;
CREATE INDEX departures_line ON departures (line_id, departs_at);
CREATE INDEX departures_line_desc ON departures (line_id DESC, departs_at DESC);
CREATE INDEX departures_line_last ON departures (line_id, departs_at DESC);
-- statements
-- weight: 20
SELECT line_id, departs_at, platform FROM departures WHERE line_id >= 90 ORDER BY line_id, departs_at LIMIT 40;
-- weight: 20
SELECT line_id, departs_at, platform FROM departures WHERE line_id >= 90 ORDER BY line_id, departs_at DESC LIMIT 40;
-- weight: 20
SELECT line_id, departs_at, platform FROM departures WHERE line_id <= 90 ORDER BY line_id DESC, departs_at DESC LIMIT 40;
-- expert
DROP INDEX departures_line_desc;
-- or
DROP INDEX departures_line;
-- worse
DROP INDEX departures_line_last;
