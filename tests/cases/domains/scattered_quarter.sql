-- case: a quarter of the rows, on every page of the table
-- expect: nothing
-- base: saas
-- statements
-- name: seen
-- weight: 3
-- with: 'ticket', 'view'
SELECT subject_id, count(*), max(at) FROM audit WHERE subject_type = $1 AND action = $2 GROUP BY subject_id ORDER BY 2 DESC LIMIT 10;
