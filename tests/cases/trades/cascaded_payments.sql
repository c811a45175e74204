-- case: deleting an invoice is slow only in the trigger that deletes its payments
-- expect: create
-- base: clinic
-- most: 1
-- statements
-- name: delete a draft
-- weight: 10
-- with: md5('i59950')::uuid
-- with: md5('i77')::uuid
DELETE FROM invoices WHERE id = $1;
-- expert
CREATE INDEX ON payments (invoice_id);
