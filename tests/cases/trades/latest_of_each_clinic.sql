-- case: the latest entry of each of few tenants: all rows are read in order, although a look for each would do
-- expect: rewrite distinct_on
-- base: clinic
-- schema
CREATE INDEX audit_clinic ON audit_log (clinic_id, at);
-- statements
-- name: latest
-- weight: 5
SELECT DISTINCT ON (clinic_id) clinic_id, at, action, record_id FROM audit_log ORDER BY clinic_id, at DESC;
-- expert
SELECT c.id AS clinic_id, l.at, l.action, l.record_id FROM clinics c CROSS JOIN LATERAL (SELECT at, action, record_id FROM audit_log WHERE clinic_id = c.id ORDER BY at DESC LIMIT 1) AS l;
