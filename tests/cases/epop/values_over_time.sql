-- case: sums over a range of days
-- expect: create
-- base: epop
-- statements
-- weight: 20
-- with: '2024-01-10', '2025-01-10', 'metric1'
-- with: '2024-06-01', '2024-07-01', 'metric0'
SELECT date, sum(value) FROM analytics_daily WHERE date BETWEEN $1 AND $2 AND metric = $3 AND scope_type = 'global' GROUP BY date ORDER BY date;
-- expert
CREATE INDEX ON analytics_daily (scope_type, metric, date) INCLUDE (value);
