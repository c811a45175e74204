-- case: a staging table that was filled and never analyzed: nearly all of it has the value that is asked for
-- expect: analyze
-- base: clinic
-- schema
CREATE TABLE staged (row_no int PRIMARY KEY, state text NOT NULL, kind int NOT NULL, patient uuid NOT NULL);
INSERT INTO staged SELECT g, CASE WHEN g % 50 = 0 THEN 'rejected' ELSE 'ok' END, 1, md5('p' || 1 + (g * 7919) % 40000)::uuid FROM generate_series(1, 80000) AS g;
-- statements
-- name: check
-- weight: 5
-- with: 'ok'
SELECT p.clinic_id, count(*) FROM staged s JOIN patients p ON p.id = s.patient WHERE s.state = $1 AND s.kind = 1 GROUP BY p.clinic_id;
-- expert
ANALYZE staged;
