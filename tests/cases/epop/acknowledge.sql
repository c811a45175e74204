-- case: entries by key
-- expect: nothing
-- base: epop
-- statements
-- weight: 50
-- with: 199951, 199952, 199953
UPDATE domain_outbox SET delivered_at = now() WHERE id IN ($1, $2, $3);
