-- case: the archiver asks for old rows by the primary key's order: quick while there are some, and the whole table when none is left
-- expect: create
-- base: clinic
-- statements
-- name: archive a batch
-- weight: 20
-- with: TIMESTAMPTZ '2024-01-20'
-- with: TIMESTAMPTZ '2023-12-01'
DELETE FROM audit_log WHERE id IN (SELECT id FROM audit_log WHERE at < $1 ORDER BY id LIMIT 200);
-- expert
CREATE INDEX ON audit_log (at);
