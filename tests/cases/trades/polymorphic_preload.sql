-- case: an ORM loads the attachments of a page of records: type equal, id in a list of fifty
-- expect: create
-- base: clinic
-- schema
CREATE INDEX attachments_type ON attachments (owner_type);
-- statements
-- name: preload
-- weight: 30
-- with: 'Appointment', 3, 90, 410, 5000, 5001, 5002, 9999, 20000, 42000, 59999
-- with: 'Letter', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
SELECT * FROM attachments WHERE owner_type = $1 AND owner_id IN ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11);
-- expert
CREATE INDEX ON attachments (owner_id);
