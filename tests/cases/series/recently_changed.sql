-- case: a range of times that do not follow the order of the rows: block ranges would read everything
-- expect: create
-- never: USING brin
-- base: epop
-- statements
-- weight: 10
-- with: '2025-06-10', '2025-06-10 06:00'
-- with: '2025-07-20', '2025-07-21'
SELECT id, title, updated_at FROM tasks WHERE updated_at >= $1 AND updated_at < $2;
-- expert
CREATE INDEX ON tasks (updated_at);
-- worse
CREATE INDEX ON tasks USING brin (updated_at);
