-- case: deliveries to be tried again, of a few states, oldest first; and how one of them ended
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.39);
CREATE TABLE deliveries (id bigint PRIMARY KEY, endpoint_id int NOT NULL, state text NOT NULL, try_at timestamptz NOT NULL, tries int NOT NULL, body text NOT NULL);
INSERT INTO deliveries
SELECT g, 1 + (power(random(), 3) * 500)::int, CASE WHEN random() < 0.008 THEN 'retry' WHEN g > 178500 THEN 'new' WHEN random() < 0.01 THEN 'dead' ELSE 'ok' END, timestamptz '2025-01-01' + g * interval '2 minutes' + random() * interval '2 hours', (random() * 4)::int, repeat(md5(g::text), 4)
  FROM generate_series(1, 180000) AS g;
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 20
-- with: '2025-03-01', 3
-- with: '2026-03-01', 5
-- with: '2024-01-01', 5
SELECT id, endpoint_id, tries FROM deliveries WHERE state IN ('new', 'retry') AND try_at <= $1 AND tries < $2 ORDER BY try_at LIMIT 40;
-- with: 'ok', 17000
-- with: 'dead', 170
UPDATE deliveries SET state = $1, tries = tries + 1 WHERE id = $2;
-- expert
CREATE INDEX ON deliveries (try_at) WHERE state IN ('new', 'retry');
-- worse
CREATE INDEX ON deliveries (try_at);
-- worse
CREATE INDEX ON deliveries (state);
