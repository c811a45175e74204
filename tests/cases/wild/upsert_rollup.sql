-- case: every five minutes the clicks since the last run are added to the counts of the hour
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.32);
CREATE TABLE hits (id bigint PRIMARY KEY, page_id int NOT NULL, visitor uuid NOT NULL, at timestamptz NOT NULL, agent text NOT NULL);
INSERT INTO hits SELECT g, 1 + (power(random(), 3) * 4000)::int, md5((random() * 40000)::int::text)::uuid, timestamptz '2025-01-01' + g * interval '20 seconds', 'Mozilla ' || md5((g % 500)::text) FROM generate_series(1, 250000) AS g;
CREATE TABLE page_hours (page_id int NOT NULL, hour timestamptz NOT NULL, hits int NOT NULL, PRIMARY KEY (page_id, hour));
INSERT INTO page_hours SELECT page_id, date_trunc('hour', at), count(*) FROM hits WHERE at < '2025-02-27' GROUP BY 1, 2;
-- statements
-- name: roll up
-- weight: 20
-- with: '2025-02-27 10:00', '2025-02-27 10:05'
-- with: '2025-02-20 00:00', '2025-02-20 03:00'
-- with: '2025-09-01 00:00', '2025-09-01 00:05'
INSERT INTO page_hours (page_id, hour, hits) SELECT page_id, date_trunc('hour', at), count(*) FROM hits WHERE at >= $1 AND at < $2 GROUP BY 1, 2
  ON CONFLICT (page_id, hour) DO UPDATE SET hits = page_hours.hits + excluded.hits;
-- name: one page
-- weight: 50
-- with: 7, '2025-02-01', '2025-02-02'
SELECT hour, hits FROM page_hours WHERE page_id = $1 AND hour >= $2 AND hour < $3 ORDER BY hour;
-- expert
CREATE INDEX ON hits (at);
-- worse
CREATE INDEX ON hits (page_id, at);
