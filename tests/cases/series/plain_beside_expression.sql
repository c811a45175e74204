-- case: everything searches the lowered address: the plain index beside it is never read
-- expect: drop
-- base: epop
-- schema
CREATE INDEX users_address ON users (email_txt);
CREATE INDEX users_lowered ON users (lower(email_txt));
ANALYZE users;
-- statements
-- weight: 50
-- with: 'user777@corp.example'
-- with: 'nobody@corp.example'
SELECT id, display_name FROM users WHERE lower(email_txt) = $1;
-- weight: 20
-- with: 777
UPDATE users SET email_txt = 'Other' || id || '@Corp.Example' WHERE id = $1;
-- expert
DROP INDEX users_address;
-- worse
DROP INDEX users_lowered;
