-- case: everything since the last number seen, past what the statistics know
-- expect: nothing
-- base: saas
-- schema
INSERT INTO audit SELECT g, 5, NULL, 'ticket', g, 'view', timestamptz '2025-02-01', '10.0.0.1' FROM generate_series(250001, 252000) AS g;
-- statements
-- name: tail
-- weight: 40
-- with: 251500
-- with: 251990
SELECT id, tenant_id, action FROM audit WHERE id > $1 AND action <> 'view' ORDER BY id LIMIT 200;
