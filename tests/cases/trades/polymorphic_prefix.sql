-- case: a framework made an index on the type and one on type and id
-- expect: drop
-- base: clinic
-- schema
CREATE INDEX attachments_type ON attachments (owner_type);
CREATE INDEX attachments_owner ON attachments (owner_type, owner_id);
-- statements
-- name: of a record
-- weight: 50
-- with: 'Appointment', 77
-- with: 'Letter', 12
SELECT id, name, size FROM attachments WHERE owner_type = $1 AND owner_id = $2;
-- name: how many
-- weight: 20
-- with: 'Appointment', 100
SELECT count(*) FROM attachments WHERE owner_type = $1 AND owner_id < $2;
-- expert
DROP INDEX attachments_type;
-- worse
DROP INDEX attachments_owner;
