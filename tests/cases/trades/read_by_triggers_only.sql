-- case: one index is read only when invoices are deleted, the other never, for the unique constraint begins with its column
-- expect: drop
-- base: clinic
-- schema
CREATE INDEX payments_invoice ON payments (invoice_id);
CREATE INDEX payments_provider ON payments (provider);
-- statements
-- name: delete a draft
-- weight: 20
-- with: md5('i59950')::uuid
-- with: md5('i59960')::uuid
DELETE FROM invoices WHERE id = $1;
-- name: by reference
-- weight: 50
-- with: 'card', 'ref-1'
SELECT id, invoice_id, value FROM payments WHERE provider = $1 AND provider_ref = $2;
-- expert
DROP INDEX payments_provider;
