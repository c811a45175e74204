-- case: which entries changed a key? Rare keys need the operator class that knows keys, frequent ones stop early on the primary key
-- expect: create
-- base: clinic
-- statements
-- name: changes of
-- weight: 10
-- with: 'birth_date'
-- with: 'merged_into'
-- with: 'status'
SELECT id, record_type, record_id, at FROM audit_log WHERE changes ? $1 ORDER BY id DESC LIMIT 50;
-- expert
CREATE INDEX ON audit_log USING gin (changes);
-- worse
CREATE INDEX ON audit_log USING gin (changes jsonb_path_ops);
