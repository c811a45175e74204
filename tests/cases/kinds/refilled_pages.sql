-- case: new rows fill the gaps of old pages: the correlation stays high and a block range holds every time
-- expect: create
-- never: (?i)brin
-- base: events
-- schema
DELETE FROM events WHERE id % 40 = 0;
VACUUM events;
INSERT INTO events SELECT 300000 + g, g % 5000, 'beat', 1, 1, '{}', '2025-06-20'::timestamptz + g * interval '1 second' FROM generate_series(1, 4000) AS g;
VACUUM (ANALYZE) events;
-- statements
-- with: '2025-06-20 00:10', '2025-06-20 00:20'
-- with: '2025-02-03', '2025-02-04'
SELECT kind, avg(value) FROM events WHERE occurred_at >= $1 AND occurred_at < $2 GROUP BY kind;
-- expert
CREATE INDEX ON events (occurred_at);
-- worse
CREATE INDEX ON events USING brin (occurred_at);
