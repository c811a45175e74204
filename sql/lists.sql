-- Lists of constants give nothing away, and leave a text that can be planned. (18 takes lists of all lengths for one.)
CREATE TABLE thing (id int PRIMARY KEY, kind text);
SELECT workload.reset();
\o /dev/null
SELECT id FROM thing WHERE kind IN ( 'secret', 'secret too') AND id = 51000001;
SELECT id FROM thing WHERE id = ANY (ARRAY[51000001, -51000002]) LIMIT 3;
SELECT id FROM thing WHERE kind NOT IN (/* two */ 'secret', U&'secret'::text) OR (id, kind) IN ((51000001, 'secret'), (51000002, 'x'));
PREPARE listed (int, int, text) AS SELECT id FROM thing WHERE id IN ($1, $2) AND kind = $3 AND id < 51000003;
EXECUTE listed (1, 2, 'secret');
DEALLOCATE listed;
PREPARE numbered (text) AS SELECT id FROM thing WHERE id IN (51000001, 51000002) AND kind = $1;
EXECUTE numbered ('secret');
DEALLOCATE numbered;
\o
SELECT short FROM workload.statements,
       regexp_replace(query, '\$\d+(::\w+)?( /\*, \.\.\. \*/|(, \$\d+(::\w+)?)+)', '$n, ...', 'g') AS list,
       regexp_replace(list, '\$\d+', '$n', 'g') AS short
 WHERE 'thing'::regclass = ANY (tables) ORDER BY short COLLATE "C";
SELECT count(*) FROM workload.statements WHERE query ~ 'secret|510000';
-- (whose elements have no type when they are parameters)
SELECT count(*) FROM workload.statements s, workload.what_if(s.query) w
 WHERE 'thing'::regclass = ANY (s.tables) AND query !~ 'ARRAY' AND w.total_cost > 0;
DROP TABLE thing;
