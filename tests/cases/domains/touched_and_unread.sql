-- case: a column that every change touches has an index that nothing reads
-- expect: drop
-- base: saas
-- schema
CREATE INDEX tickets_updated ON tickets (updated_at);
CREATE INDEX tickets_due ON tickets (due_at) WHERE due_at IS NOT NULL;
-- statements
-- name: touch
-- weight: 300
-- with: 1000
-- with: 170000
UPDATE tickets SET updated_at = now(), priority = 2 WHERE id = $1;
-- name: due
-- weight: 10
-- with: '2023-06-01', '2023-06-10'
SELECT id, due_at FROM tickets WHERE due_at BETWEEN $1 AND $2 ORDER BY due_at;
-- expert
DROP INDEX tickets_updated;
-- worse
DROP INDEX tickets_due;
