-- case: the head of an admin page counts the whole log, of which the statistics know about how many there are
-- expect: rewrite count_all
-- base: clinic
-- statements
-- name: head
-- weight: 20
SELECT count(*) FROM audit_log;
-- expert
SELECT reltuples::bigint AS count FROM pg_class WHERE oid = 'audit_log'::regclass;
