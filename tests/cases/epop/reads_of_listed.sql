-- case: a list of keys that the primary key answers
-- expect: nothing
-- base: epop
-- statements
-- weight: 20
-- with: '{10,200,3000,40000,50000,60000,70000,80000,90000,100000}'
-- with: '{1,2,3}'
SELECT message_id, count(*) FROM message_reads WHERE message_id = ANY ($1::bigint[]) GROUP BY message_id;
