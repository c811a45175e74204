-- case: a value among those of an array
-- expect: rewrite any_of_array
-- base: epop
-- schema
CREATE INDEX g ON mail_messages USING gin (to_users);
-- statements
-- with: 777
-- with: 9000
SELECT id FROM mail_messages WHERE $1 = ANY (to_users) ORDER BY id DESC LIMIT 50;
-- expert
SELECT id FROM mail_messages WHERE to_users @> ARRAY[$1]::bigint[] ORDER BY id DESC LIMIT 50;
