-- case: a list of thirty keys that are no primary key
-- expect: create
-- base: work
-- statements
-- with: '{1,1001,2001,3001,4001,5001,6001,7001,8001,9001,10001,20001,30001,40001,50001,60001,70001,80001,90001}'
SELECT task_id, count(*) FROM comments WHERE task_id = ANY ($1) GROUP BY task_id;
-- expert
CREATE INDEX ON comments (task_id);
