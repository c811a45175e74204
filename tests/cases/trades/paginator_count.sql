-- case: a paginator counts up to a limit in a subquery, and then reads one page
-- expect: create
-- base: clinic
-- schema
CREATE INDEX appointments_clinic ON appointments (clinic_id);
-- statements
-- name: count
-- weight: 20
-- with: 1, 'no_show'
-- with: 60, 'done'
-- with: 110, 'requested'
SELECT count(*) FROM (SELECT 1 AS one FROM appointments WHERE clinic_id = $1 AND status = $2 LIMIT 1001) AS subquery_for_count;
-- name: page
-- weight: 20
-- with: 1, 'no_show'
-- with: 60, 'done'
-- with: 110, 'requested'
SELECT id, patient_id, starts_at FROM appointments WHERE clinic_id = $1 AND status = $2 ORDER BY starts_at DESC LIMIT 25 OFFSET 0;
-- expert
CREATE INDEX ON appointments (clinic_id, status, starts_at);
