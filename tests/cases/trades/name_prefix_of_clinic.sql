-- case: a prefix of a generated column in a language's collation, of one practice
-- expect: create
-- base: clinic
-- schema
CREATE INDEX patients_clinic_search ON patients (clinic_id, search);
-- statements
-- name: type ahead
-- weight: 30
-- with: 1, 'huber%'
-- with: 1, 'wagner1c%'
-- with: 2, 'fischer%'
SELECT id, last_name, first_name FROM patients WHERE clinic_id = $1 AND search LIKE $2 AND deleted_at IS NULL ORDER BY search LIMIT 10;
-- expert
CREATE INDEX ON patients (clinic_id, search text_pattern_ops);
-- worse
CREATE INDEX ON patients (search);
