-- case: an index with the same column as the constraint's
-- expect: drop
-- base: epop
-- schema
CREATE INDEX users_email ON users (email);
CREATE INDEX users_unit ON users (org_unit_id);
-- statements
-- weight: 100
-- with: 'user777@corp.example'
-- with: 'USER5@corp.example'
SELECT id, display_name FROM users WHERE email = $1;
-- weight: 20
-- with: 7
SELECT id, display_name FROM users WHERE org_unit_id = $1;
-- expert
DROP INDEX users_email;
-- worse
DROP INDEX users_unit;
