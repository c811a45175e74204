-- case: = ANY of an array column cannot use the index on the array
-- expect: rewrite any_of_array
-- base: store
-- schema
CREATE INDEX mail_recipients ON mail USING gin (recipients);
-- statements
-- with: 777
SELECT id, subject FROM mail WHERE $1 = ANY (recipients) ORDER BY id DESC LIMIT 100;
-- expert
SELECT id, subject FROM mail WHERE recipients @> ARRAY[$1]::bigint[] ORDER BY id DESC LIMIT 100;
