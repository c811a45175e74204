-- case: a part of a name anywhere; the application lowers what is typed
-- expect: create
-- base: clinic
-- schema
CREATE INDEX patients_search ON patients (search);
-- statements
-- name: find
-- weight: 10
-- with: '%3f4a%'
-- with: '%er1c2b greta%'
SELECT id, last_name, first_name, birth_date FROM patients WHERE search LIKE $1 AND deleted_at IS NULL LIMIT 50;
-- expert
CREATE INDEX ON patients USING gin (search gin_trgm_ops);
-- worse
CREATE INDEX ON patients (search text_pattern_ops);
