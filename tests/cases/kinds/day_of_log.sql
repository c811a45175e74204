-- case: a day of what is only appended
-- expect: create
-- base: events
-- statements
-- with: '2025-03-03', '2025-03-04'
-- with: '2025-05-01', '2025-05-04'
SELECT kind, avg(value) FROM events WHERE occurred_at >= $1 AND occurred_at < $2 GROUP BY kind;
-- expert
CREATE INDEX ON events USING brin (occurred_at) WITH (pages_per_range = 32);
