-- case: totals of some hours of a log that is only appended to
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.25);
CREATE TABLE access_log (id bigint GENERATED ALWAYS AS IDENTITY, host text NOT NULL, status smallint NOT NULL, bytes int NOT NULL, path text NOT NULL, at timestamptz NOT NULL);
INSERT INTO access_log (host, status, bytes, path, at)
SELECT 'h' || g % 20, CASE WHEN random() < 0.95 THEN 200 ELSE 500 END, (random() * 20000)::int, '/p/' || md5((g % 5000)::text), timestamptz '2025-01-01' + g * interval '4 seconds'
  FROM generate_series(1, 300000) AS g;
VACUUM (FREEZE, ANALYZE);
-- statements
-- with: '2025-01-03', '2025-01-03 06:00'
-- with: '2025-01-12', '2025-01-12 01:00'
-- with: '2024-01-01', '2024-01-02'
SELECT status, count(*), sum(bytes) FROM access_log WHERE at >= $1 AND at < $2 GROUP BY status;
-- expert
CREATE INDEX ON access_log USING brin (at) WITH (pages_per_range = 16);
-- worse
CREATE INDEX ON access_log (status, bytes);
