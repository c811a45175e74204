-- case: a report over every row, by month; and its share that is not cancelled
-- expect: nothing
-- base: shop
-- statements
-- name: report
-- weight: 2
SELECT date_trunc('month', placed_at) AS month, count(*), sum(total), count(*) FILTER (WHERE status = 'returned') AS returned FROM orders WHERE status <> 'cancelled' GROUP BY 1 ORDER BY 1;
