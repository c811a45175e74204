-- case: a unique index that no statement reads keeps webhooks from paying twice, another numbers from being given twice
-- expect: nothing
-- base: clinic
-- schema
CREATE UNIQUE INDEX invoices_number ON invoices (clinic_id, number);
CREATE INDEX payments_invoice ON payments (invoice_id);
-- statements
-- name: webhook
-- weight: 50
-- with: 900001, md5('i77')::uuid, 'evt_1'
INSERT INTO payments (id, invoice_id, provider, provider_ref, value, received_at) VALUES ($1, $2, 'card', $3, 10, TIMESTAMPTZ '2025-10-01');
-- name: payments of an invoice
-- weight: 50
-- with: md5('i77')::uuid
-- with: md5('i59000')::uuid
SELECT id, value, received_at FROM payments WHERE invoice_id = $1 ORDER BY received_at;
-- name: invoice
-- weight: 20
-- with: md5('i77')::uuid
SELECT id, number, balance FROM invoices WHERE id = $1;
-- worse
DROP INDEX invoices_number;
