-- case: the number of all messages for a dashboard: the catalog's is good enough
-- expect: rewrite count_all
-- base: epop
-- statements
-- weight: 20
SELECT count(*) FROM messages;
-- expert
SELECT reltuples::bigint AS count FROM pg_class WHERE oid = 'messages'::regclass;
