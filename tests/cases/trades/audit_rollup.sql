-- case: a monthly statistic over all rows and a wide column
-- expect: nothing
-- base: clinic
-- statements
-- name: statistic
-- weight: 3
SELECT date_trunc('month', at) AS month, action, count(*), sum(length(changes::text)) AS size FROM audit_log GROUP BY 1, 2 ORDER BY 1, 2;
