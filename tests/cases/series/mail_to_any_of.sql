-- case: mail to any of several people: overlap of arrays
-- expect: create
-- base: epop
-- statements
-- weight: 10
-- with: ARRAY[9000, 9500]
-- with: ARRAY[4000]
-- with: ARRAY[100, 7000, 8000, 9999]
SELECT id, subject FROM mail_messages WHERE to_users && $1::bigint[];
-- expert
CREATE INDEX ON mail_messages USING gin (to_users);
