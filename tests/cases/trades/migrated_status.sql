-- case: a migration has just moved half of the appointments to a status the statistics do not know
-- expect: analyze
-- base: clinic
-- schema
CREATE INDEX appointments_status ON appointments (status);
UPDATE appointments SET status = 'arrived' WHERE id % 2 = 0;
-- statements
-- name: arrived
-- weight: 3
SELECT p.settings->>'lang' AS language, count(*), max(a.starts_at) FROM appointments a JOIN patients p ON p.id = a.patient_id WHERE a.status = 'arrived' GROUP BY 1;
-- expert
ANALYZE appointments;
