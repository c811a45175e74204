-- case: an export with OFFSET reads what it skips; the second value is the last id of the page before
-- expect: rewrite offset
-- base: clinic
-- statements
-- name: page
-- weight: 5
-- with: 50000, 50000
-- with: 90000, 90000
SELECT id, record_type, record_id, changes FROM audit_log ORDER BY id LIMIT 100 OFFSET $1;
-- expert
SELECT id, record_type, record_id, changes FROM audit_log WHERE id > $2 ORDER BY id LIMIT 100;
