-- case: bytes of each day of a week: the function is only in the output, the range and the summed column make the index
-- expect: create
-- most: 1
-- base: epop
-- statements
-- weight: 10
-- with: '2025-02-01', '2025-02-08'
-- with: '2025-06-20', '2025-06-21'
SELECT date_trunc('day', created_at) AS day, count(*), sum(size) FROM files WHERE created_at >= $1 AND created_at < $2 GROUP BY 1 ORDER BY 1;
-- expert
CREATE INDEX ON files (created_at) INCLUDE (size);
