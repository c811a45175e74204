-- case: an export walks the primary key in pages; it reads everything, and has to
-- expect: nothing
-- base: clinic
-- statements
-- name: export
-- weight: 20
-- with: 0
-- with: 40000
-- with: 95000
SELECT id, action, record_type, record_id, changes, at FROM audit_log WHERE id > $1 ORDER BY id LIMIT 5000;
