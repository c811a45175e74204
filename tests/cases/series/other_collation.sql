-- case: pages by byte order of a column whose collation, and whose index, is a language's
-- expect: create
-- base: epop
-- schema
CREATE INDEX users_address ON users (email_txt);
-- statements
-- weight: 10
-- with: 'User12'
-- with: 'User9998@Corp.Example'
SELECT id, email_txt FROM users WHERE email_txt > $1 COLLATE "C" ORDER BY email_txt COLLATE "C" LIMIT 50;
-- with: 'User777@Corp.Example'
SELECT id FROM users WHERE email_txt = $1;
-- expert
CREATE INDEX ON users (email_txt COLLATE "C");
-- worse
DROP INDEX users_address;
