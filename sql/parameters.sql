-- What parameters are compared with, and plans for some of their values.
CREATE TABLE letters (id bigint PRIMARY KEY, folder text NOT NULL, size int NOT NULL, sent_at timestamptz NOT NULL, code varchar(20));
INSERT INTO letters
SELECT g, CASE WHEN g % 100 = 0 THEN 'drafts' ELSE 'inbox' END, g % 1000, timestamptz '2026-01-01' + g * interval '1 minute', 'C-' || g
  FROM generate_series(1, 20000) AS g;
VACUUM (ANALYZE) letters;

CREATE FUNCTION compared(query text) RETURNS TABLE (parameter int, type regtype, relid regclass, column_name name, operator text)
LANGUAGE sql AS 'SELECT parameter, type, relid, column_name, operator FROM workload.what_if_parameters(query)';

-- either way round, in a list, in a row, below a subquery, and through a join and a view
SELECT * FROM compared('SELECT FROM letters WHERE folder = $1 AND $2 < size AND sent_at BETWEEN $3 AND $4');
SELECT * FROM compared('SELECT FROM letters WHERE id IN ($1, $2) AND (sent_at, id) < ($3, $4)');
SELECT * FROM compared('SELECT FROM letters WHERE folder NOT IN ($1, $2) AND size > ALL (ARRAY[$3, $4])');
CREATE TEMPORARY TABLE labels (kind varchar);
SELECT * FROM compared('SELECT FROM labels WHERE kind IN ($1, $2)');
CREATE VIEW drafts AS SELECT id AS number, sent_at FROM letters WHERE folder = 'drafts';
SELECT * FROM compared('SELECT FROM drafts JOIN letters AS l ON l.id = drafts.number WHERE drafts.number = $1 AND l.code = $2');
SELECT * FROM compared('SELECT FROM letters WHERE EXISTS (SELECT FROM drafts WHERE number = letters.id AND sent_at > $1)');
SELECT * FROM compared('UPDATE letters SET size = $1 WHERE id = $2');
SELECT * FROM compared('DELETE FROM letters WHERE code = $1');
-- a pattern with the column that it looks into, whatever the case of either, and with "%" around it
SELECT * FROM compared('SELECT FROM letters WHERE lower(folder) LIKE $1 AND upper(code) LIKE upper($2) AND folder ILIKE ''%'' || $3 || ''%'' AND code ~ ($4 || $5)');

-- one that is compared with no column is told too
SELECT * FROM compared('SELECT $1::int + size FROM letters WHERE lower(folder) = $2 LIMIT $3');
SELECT * FROM compared('SELECT 1');
SELECT * FROM compared('SELECT FROM nowhere WHERE id = $1');

-- a value decides what an index is worth, and one that is left open is planned as in a generic plan
SELECT query, configuration, cardinality(used) AS used
  FROM workload.what_if_costs(array_fill('SELECT size FROM letters WHERE folder = $1'::text, ARRAY[4]),
                              ARRAY['CREATE INDEX ON letters (folder)'], '[[1]]',
                              parameters => '[["drafts"], ["inbox"], [{}], null]')
 ORDER BY 1, 2;
SELECT count(DISTINCT total_cost)
  FROM workload.what_if_costs(array_fill('SELECT FROM letters WHERE folder = $1 AND size > $2'::text, ARRAY[3]),
                              ARRAY['CREATE INDEX ON letters (folder, size)'], '[[1]]',
                              parameters => '[["drafts", {}], ["drafts", "990"], ["drafts", "10"]]');
SELECT * FROM workload.what_if_costs(ARRAY['SELECT FROM letters WHERE id = $1'], '{}', '[[]]', parameters => '[[{"a": 1}]]');

-- what a function takes of any type is text, what is calculated with another parameter a whole number
SELECT * FROM compared('SELECT count($1), jsonb_build_object($2, id, $3, folder), concat($4, $5) FROM letters WHERE id = $6 GROUP BY id, folder');
SELECT * FROM compared('SELECT FROM letters WHERE id = $1 + $2 % $3 AND size > -$4 AND folder = $5 || $6');
SELECT total_cost FROM workload.what_if('SELECT FROM letters WHERE id = $2');
SELECT total_cost > 0 AS planned FROM workload.what_if('SELECT count($1), jsonb_agg(jsonb_build_object($2, id)) FROM letters WHERE id = $3 + $4', parameters => '{a,b,3,4}');
-- parameters in VALUES have the type of the column that theirs is called like, is compared with or is assigned to
SELECT * FROM compared('MERGE INTO letters l USING (VALUES ($1, $2), ($3, $4)) AS v (code, size) ON l.code = v.code
 WHEN MATCHED THEN UPDATE SET size = v.size');
SELECT * FROM compared('SELECT FROM (VALUES ($1), ($2)) AS wanted (number) JOIN letters ON letters.id = wanted.number');
SELECT * FROM compared('WITH v (key, bytes) AS (VALUES ($1, $2)) UPDATE letters SET size = v.bytes FROM v WHERE letters.id = v.key');
SELECT total_cost > 0 AS planned, used_indexes
  FROM workload.what_if('SELECT FROM (VALUES ($1), ($2)) AS wanted (number) JOIN letters ON letters.id = wanted.number');
SELECT * FROM compared('SELECT FROM (VALUES ($1, $2)) AS v (a, folder)');

-- turned round by NOT, as the planner has it
SELECT * FROM compared('SELECT FROM letters WHERE NOT (folder = $1) AND NOT (size >= $2) AND NOT (folder IN ($3, $4)) AND NOT (folder = $5 OR size = $6)');
-- as an element of an array it is compared with the column of arrays
ALTER TABLE letters ADD labels text[];
SELECT * FROM compared('SELECT FROM letters WHERE labels @> ARRAY[$1, $2] AND labels && $3 AND ARRAY[$4]::text[] <@ labels');
-- an array of literals, whose types the client left to what they looked like
ALTER TABLE letters ADD sizes bigint[];
SELECT * FROM compared('SELECT FROM letters WHERE id = ANY (ARRAY[$1, $2]) AND letters.size <> ALL (ARRAY[$3]) AND sizes @> ARRAY[$4, $5]');
SELECT * FROM compared('SELECT FROM unnest(ARRAY[$1, $2]) AS wanted (number) JOIN letters AS l ON l.id = wanted.number');
SELECT * FROM compared('SELECT FROM letters WHERE id IN (SELECT unnest(ARRAY[$1, $2]::int[])) AND folder = ANY (ARRAY[$3])');
-- what a subquery gives a name is a number where it is calculated with, and else what it was
SELECT * FROM compared('WITH RECURSIVE down AS (SELECT id, $1 AS depth, $2 AS kind FROM letters WHERE id = $3
 UNION ALL SELECT l.id, down.depth + $4, down.kind FROM down JOIN letters AS l ON l.size = down.id WHERE down.depth < $5) SELECT * FROM down');
SELECT * FROM compared('WITH RECURSIVE n (i) AS (SELECT $1 UNION ALL SELECT i + $2 FROM n WHERE i < $3) SELECT sum(i) FROM n');
SELECT * FROM compared('SELECT -s.a * $2 FROM (SELECT $1) AS s (a)');
SELECT * FROM compared('SELECT s.a || $2 FROM (SELECT $1 AS a) AS s');

SELECT kind, column_name FROM workload.what_if_predicates('DELETE FROM letters WHERE id = $1') WHERE kind IN ('deleted', 'inserted', 'changed');

DROP VIEW drafts;
DROP FUNCTION compared;
DROP TABLE letters;
