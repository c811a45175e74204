-- case: the latest appointment of each patient of a page, by row_number()
-- expect: create
-- base: clinic
-- schema
CREATE INDEX appointments_clinic ON appointments (clinic_id, starts_at);
-- statements
-- name: latest of a page
-- weight: 20
-- with: md5('p1')::uuid, md5('p2')::uuid, md5('p20000')::uuid
-- with: md5('p39000')::uuid, md5('p300')::uuid, md5('p5000')::uuid
SELECT patient_id, id, starts_at, status FROM (SELECT a.*, row_number() OVER (PARTITION BY patient_id ORDER BY starts_at DESC) AS n FROM appointments a WHERE patient_id IN ($1, $2, $3) AND deleted_at IS NULL) AS ranked WHERE n = 1;
-- expert
CREATE INDEX ON appointments (patient_id, starts_at);
