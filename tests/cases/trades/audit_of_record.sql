-- case: the history of a record: the type of a polymorphic association says little, its id nearly everything
-- expect: create
-- base: clinic
-- most: 1
-- schema
CREATE INDEX audit_type ON audit_log (record_type, at);
-- statements
-- name: history
-- weight: 20
-- with: 'Appointment', '1'
-- with: 'Appointment', '149000'
-- with: 'Patient', 'no such'
SELECT id, action, changes, at FROM audit_log WHERE record_type = $1 AND record_id = $2 ORDER BY at DESC LIMIT 20;
-- expert
CREATE INDEX ON audit_log (record_id, record_type, at);
