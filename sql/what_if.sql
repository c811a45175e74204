-- The planner is asked as if indexes existed, and nothing is left of it.
CREATE TABLE page (id bigint PRIMARY KEY, book bigint NOT NULL, title text, printed timestamptz, lost timestamptz);
INSERT INTO page SELECT i, (i * 7919) % 500, 'title ' || i % 1000, '2025-01-01'::timestamptz + i * interval '1 minute',
                        CASE WHEN i % 200 = 0 THEN now() END
                   FROM generate_series(1, 50000) i;
CREATE INDEX page_printed ON page (printed);
VACUUM ANALYZE page;

\set newest 'SELECT id FROM page WHERE book = $1 ORDER BY id DESC LIMIT 20'

-- the index is used and is cheaper; it is named as it was given; it has a size
SELECT w.used_indexes, w.total_cost < b.total_cost AS cheaper, w.index_bytes[1] > 0 AS has_size, w.planning_ms > 0 AS timed
  FROM workload.what_if(:'newest') AS b, workload.what_if(:'newest', ARRAY['CREATE INDEX ON page (book, id)']) AS w;
-- without it an index that gives the order is walked, and that may go to the end
SELECT used_indexes, bounded_cost > 3 * total_cost AS may_go_wrong FROM workload.what_if(:'newest');
SELECT bounded_cost = total_cost AS cannot_go_wrong FROM workload.what_if(:'newest', ARRAY['CREATE INDEX ON page (book, id)']);
-- so may one whose entries are looked through in that order, though all that is asked for is among its columns
SELECT used_indexes, bounded_cost > 3 * total_cost AS may_go_wrong FROM workload.what_if(:'newest', ARRAY['CREATE INDEX ON page (id, book)']);

-- rows of rare values lie anywhere, though one value has most rows and the column counts as sorted by that
CREATE TABLE parcel (id int, state text, route int, label text) WITH (autovacuum_enabled = off);
INSERT INTO parcel SELECT i, CASE WHEN i % 50 = 0 THEN 'lost' ELSE 'delivered' END, i / 1000, repeat('x', 100) FROM generate_series(1, 40000) i;
VACUUM (ANALYZE) parcel;
SELECT used_indexes, total_cost < 250 AS believed_together, bounded_cost > 400 AS may_lie_apart
  FROM workload.what_if('SELECT * FROM parcel WHERE state = ''lost''', ARRAY['CREATE INDEX ON parcel (state)']);
-- those of a partial index that begins with such a column too; below a LIMIT, those that it reads
ALTER TABLE parcel ADD held_until date DEFAULT '2000-01-01';
VACUUM (ANALYZE) parcel;
SELECT used_indexes, total_cost < 250 AS believed_together, bounded_cost > 400 AS may_lie_apart
  FROM workload.what_if('SELECT * FROM parcel WHERE state = ''lost'' AND held_until < ''2025-01-01''', ARRAY['CREATE INDEX ON parcel (held_until) WHERE state = ''lost''']);
SELECT used_indexes, bounded_cost < 50 AS few
  FROM workload.what_if('SELECT * FROM parcel WHERE state = ''lost'' ORDER BY held_until LIMIT 10', ARRAY['CREATE INDEX ON parcel (held_until) WHERE state = ''lost''']);
-- and those that are not NULL, where most are
UPDATE parcel SET route = NULL WHERE state <> 'lost';
VACUUM (ANALYZE) parcel;
SELECT used_indexes, total_cost < 250 AS believed_together, bounded_cost > 400 AS may_lie_apart
  FROM workload.what_if('SELECT * FROM parcel WHERE route IS NOT NULL', ARRAY['CREATE INDEX ON parcel (route)']);
UPDATE parcel SET route = id / 1000;
VACUUM (FULL, ANALYZE) parcel;
-- where the column is sorted, they do lie together
SELECT used_indexes, bounded_cost = total_cost AS cannot_go_wrong
  FROM workload.what_if('SELECT * FROM parcel WHERE route = 7', ARRAY['CREATE INDEX ON parcel (route)']);
DROP TABLE parcel;

-- a flag is an equality like others
CREATE TABLE shelf (id int, filled boolean, row int, place int);
INSERT INTO shelf SELECT i, i % 10 > 0, i % 200, i FROM generate_series(1, 20000) i;
ANALYZE shelf;
SELECT used_indexes, bounded_cost < 3 * total_cost AS cannot_go_far_wrong
  FROM workload.what_if('SELECT id FROM shelf WHERE filled AND row = 7 ORDER BY place LIMIT 5', ARRAY['CREATE INDEX ON shelf (filled, row, place)']);
DROP TABLE shelf;

-- the same plan and the same cost as the real index
CREATE TABLE answer AS SELECT plan, total_cost, index_bytes[1] AS bytes FROM workload.what_if(:'newest', ARRAY['CREATE INDEX ON page (book, id)']);
CREATE INDEX page_real ON page (book, id);
SELECT abs(w.total_cost / a.total_cost - 1) < 0.02 AS same_cost, abs(a.bytes::float / pg_relation_size('page_real') - 1) < 0.15 AS same_size,
       replace(w.plan::text, 'page_real', 'page(book,id)')::jsonb #- '{0,Plan,Total Cost}' #- '{0,Plan,Startup Cost}' #- '{0,Plan,Plans,0,Total Cost}' #- '{0,Plan,Plans,0,Startup Cost}'
       = a.plan::jsonb #- '{0,Plan,Total Cost}' #- '{0,Plan,Startup Cost}' #- '{0,Plan,Plans,0,Total Cost}' #- '{0,Plan,Plans,0,Startup Cost}' AS same_plan
  FROM workload.what_if(:'newest') AS w, answer AS a;
-- hidden it does not count
SELECT used_indexes FROM workload.what_if(:'newest', hide_indexes => '{page_real}');
DROP INDEX page_real;

-- direction, partial, INCLUDE, quoted names
SELECT used_indexes FROM workload.what_if('SELECT id FROM page WHERE lost IS NOT NULL ORDER BY id LIMIT 10', ARRAY['CREATE INDEX ON page (id) WHERE lost IS NOT NULL']);
SELECT w.used_indexes, w.plan #>> '{0,Plan,Node Type}' AS node
  FROM workload.what_if('SELECT book, title FROM page WHERE book = $1', ARRAY['CREATE INDEX ON page (book) INCLUDE (title)']) AS w;
SELECT used_indexes FROM workload.what_if('SELECT * FROM page ORDER BY book DESC NULLS LAST, id LIMIT 10', ARRAY['CREATE INDEX ON page (book DESC NULLS LAST, id)']);
CREATE TABLE "Odd ""Name" ("Column 1" int);
INSERT INTO "Odd ""Name" SELECT generate_series(1, 10000);
ANALYZE "Odd ""Name";
SELECT used_indexes FROM workload.what_if('SELECT * FROM "Odd ""Name" WHERE "Column 1" = $1', ARRAY['CREATE INDEX ON "Odd ""Name" ("Column 1")']);

-- the predicate's share of the rows makes the index small
SELECT w.index_bytes[1] < w.index_bytes[2] / 20 AS small
  FROM workload.what_if('SELECT id FROM page WHERE lost IS NOT NULL', ARRAY['CREATE INDEX ON page (id) WHERE lost IS NOT NULL', 'CREATE INDEX ON page (id)']) AS w;

-- also of a table that the statement does not mention
SELECT w.index_bytes[1] = v.index_bytes[1] AS same_size FROM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON page (book)']) AS w, workload.what_if('SELECT * FROM page', ARRAY['CREATE INDEX ON page (book)']) AS v;

-- values instead of $n
SELECT w.plan #>> '{0,Plan,Plan Rows}' = '1' AS few FROM workload.what_if('SELECT * FROM page WHERE id = $1', parameters => '{17}') AS w;
SELECT count(*) FROM workload.what_if('SELECT * FROM page WHERE title = $1 AND id = $2', parameters => ARRAY[NULL, '3']);

-- many at once, one row a pair
SELECT query, configuration, used FROM workload.what_if_costs(
  ARRAY['SELECT id FROM page WHERE book = $1 ORDER BY id DESC LIMIT 20', 'SELECT id FROM page WHERE title = $1'],
  ARRAY['CREATE INDEX ON page (book, id)', 'CREATE INDEX ON page (title)'], '[[], [1], [2], [1, 2]]');
SELECT count(*) FROM workload.what_if_costs('{}', '{}', '[[]]');
SELECT c.total_cost = w.total_cost AND c.bounded_cost = w.bounded_cost AS same
  FROM workload.what_if_costs(ARRAY[:'newest'], ARRAY['CREATE INDEX ON page (book, id)'], '[[1]]') AS c,
       workload.what_if(:'newest', ARRAY['CREATE INDEX ON page (book, id)']) AS w;

-- what is not looked at makes no difference; what is the same is not planned again
SELECT configuration, used, reused FROM workload.what_if_costs(ARRAY[:'newest'],
  ARRAY['CREATE INDEX ON page (book, id)', 'CREATE INDEX ON page (title, printed)', 'CREATE INDEX ON page (id) WHERE lost IS NOT NULL'],
  '[[], [1], [2], [1, 2], [1, 3], [1, 2, 3], [3], []]');
-- where the planner stops looking at the first arm or aggregate without an index, indexes make a difference together
SELECT configuration, used, reused FROM workload.what_if_costs(ARRAY['SELECT * FROM page WHERE book = 7 OR title = ''title 7'''],
  ARRAY['CREATE INDEX ON page (book)', 'CREATE INDEX ON page (title)'], '[[], [2], [1], [1, 2]]');
SELECT configuration, used FROM workload.what_if_costs(ARRAY['SELECT max(lost), min(book) FROM page'],
  ARRAY['CREATE INDEX ON page (lost)', 'CREATE INDEX ON page (book)'], '[[], [2], [1], [1, 2]]');
-- what was told before is not measured again, and what need not be known exactly is not measured
SELECT abs(known.total_cost / measured.total_cost - 1) < 0.001 AS same, known.used = measured.used AS alike, rough.used = measured.used AS rough
  FROM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON page (book, printed)']) AS size,
       workload.what_if_costs(ARRAY['SELECT book, printed FROM page WHERE book = $1'], ARRAY['CREATE INDEX ON page (book, printed)'], '[[1]]') AS measured,
       workload.what_if_costs(ARRAY['SELECT book, printed FROM page WHERE book = $1'], ARRAY['CREATE INDEX ON page (book, printed)'], '[[1]]', measures => size.index_measures) AS known,
       workload.what_if_costs(ARRAY['SELECT book, printed FROM page WHERE book = $1'], ARRAY['CREATE INDEX ON page (book, printed)'], '[[1]]', measures => '{NULL}') AS rough;
SELECT abs(known.total_cost / measured.total_cost - 1) < 0.001 AS same, known.index_bytes = size.index_bytes AS as_told, rough.used_indexes = measured.used_indexes AS rough
  FROM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON page (book, printed)']) AS size,
       workload.what_if('SELECT book, printed FROM page WHERE book = $1', ARRAY['CREATE INDEX ON page (book, printed)']) AS measured,
       workload.what_if('SELECT book, printed FROM page WHERE book = $1', ARRAY['CREATE INDEX ON page (book, printed)'], measures => size.index_measures) AS known,
       workload.what_if('SELECT book, printed FROM page WHERE book = $1', ARRAY['CREATE INDEX ON page (book, printed)'], measures => '{NULL}') AS rough;
-- values of each statement, or none
SELECT query, used, total_cost < 100 AS cheap FROM workload.what_if_costs(
  ARRAY['SELECT * FROM page WHERE id < $1', 'SELECT * FROM page WHERE id < $1', 'SELECT * FROM page WHERE id < $1'], '{}', '[[]]', parameters => '[[5], ["40000"], null]');

-- how each table is read
SELECT s - 'run_to_end_cost' - 'rows' - 'rows_visited' AS scan, (s ->> 'run_to_end_cost')::float > 3 * w.total_cost AS counts_on_luck
  FROM workload.what_if(:'newest') AS w, jsonb_array_elements(w.scans) AS s;
SELECT s - 'run_to_end_cost' - 'rows' - 'rows_visited' AS scan
  FROM workload.what_if('SELECT title FROM page WHERE book = $1 AND title <> $2 ORDER BY id LIMIT 5', ARRAY['CREATE INDEX ON page (book, id)']) AS w, jsonb_array_elements(w.scans) AS s;
SELECT c.scans = w.scans AS same, jsonb_array_length(c.scans)
  FROM workload.what_if_costs(ARRAY[:'newest'], ARRAY['CREATE INDEX ON page (book, id)'], '[[1]]', with_scans => true) AS c,
       workload.what_if(:'newest', ARRAY['CREATE INDEX ON page (book, id)']) AS w;

-- an expression has statistics, and a condition its real share, although both would be guessed
CREATE TABLE mail (id int, body text, folder int, read boolean);
INSERT INTO mail SELECT i, CASE WHEN i % 50 = 0 THEN 'Draft' ELSE 'SENT' END || i % 3, i % 10, i % 10 = 0 FROM generate_series(1, 20000) i;
ANALYZE mail;
SELECT used_indexes, (w.plan #>> '{0,Plan,Plan Rows}')::int BETWEEN 19000 AND 20000 AS knows_that_most_match
  FROM workload.what_if('SELECT * FROM mail WHERE left(lower(body), 4) = ''sent''', ARRAY['CREATE INDEX ON mail (left(lower(body), 4))']) AS w;
SELECT used_indexes FROM workload.what_if('SELECT * FROM mail WHERE left(lower(body), 4) = ''draf''', ARRAY['CREATE INDEX ON mail (left(lower(body), 4))']);
SELECT w.index_bytes[1] > w.index_bytes[2] / 13 AS follows_from_each_other
  FROM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON mail (id) WHERE folder = 0 AND read', 'CREATE INDEX ON mail (id)']) AS w;

-- what a row of the table keeps from being created is not planned with, and the others are
SELECT used_indexes, index_bytes[1] IS NULL AS none, index_bytes[2] > 0 AS other, index_errors
  FROM workload.what_if('SELECT * FROM page WHERE 1 / (id - 17) = 0 AND book = 7', ARRAY['CREATE INDEX ON page ((1 / (id - 17)))', 'CREATE INDEX ON page (book)']);
SELECT configuration, used, reused FROM workload.what_if_costs(ARRAY['SELECT * FROM page WHERE title::int = 7 AND book = 7'],
  ARRAY['CREATE INDEX ON page ((title::int))', 'CREATE INDEX ON page (book)', 'CREATE INDEX ON page (book) WHERE title::int > 0'], '[[], [1], [1, 2], [3], [1, 2, 3]]');
CREATE INDEX ON page ((1 / (id - 17)));
-- so are values that no b-tree takes
CREATE TABLE paper (id int, title text, body text);
INSERT INTO paper SELECT i, 'title ' || i, CASE WHEN i = 77 THEN (SELECT string_agg(md5(j::text), '') FROM generate_series(1, 100) AS j) ELSE 'short ' || i END
  FROM generate_series(1, 3000) AS i;
ANALYZE paper;
SELECT used_indexes, index_errors
  FROM workload.what_if('SELECT id FROM paper WHERE body = ''short 7''', ARRAY['CREATE INDEX ON paper (body)', 'CREATE INDEX ON paper (id) INCLUDE (body)', 'CREATE INDEX ON paper (title)', 'CREATE INDEX ON paper USING hash (body)']);
CREATE INDEX ON paper (body);
-- several indexes need the same rows once
CREATE FUNCTION blocks(indexes text[], measures bytea[] DEFAULT NULL) RETURNS int LANGUAGE plpgsql AS $$
DECLARE plan json;
BEGIN
	EXECUTE format('EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) SELECT FROM workload.what_if(''SELECT 1'', %L, measures => %L)', indexes, measures) INTO plan;
	RETURN (plan #>> '{0,Plan,Shared Hit Blocks}')::int + (plan #>> '{0,Plan,Shared Read Blocks}')::int;
END $$;
\set one 'CREATE INDEX ON page ((book % 7))'
\set others '{CREATE INDEX ON page ((book % 8)),CREATE INDEX ON page ((book % 9)),CREATE INDEX ON page ((book % 10)),CREATE INDEX ON page ((book % 11))}'
SELECT blocks(ARRAY[:'one']) AS first, blocks(:'others') AS several, blocks(ARRAY[:'one']) AS again \gset
SELECT :first > 100 AS reads, :several < 1.5 * :first AS once, :again > :first / 2 AS nothing_is_kept;
-- who hands on what a call told of them gets the same answers without; of another index, another table, or one that was
-- rewritten or grew it says nothing, and with statistics that somebody changed, neither
SELECT index_measures AS told FROM workload.what_if('SELECT 1', :'others') \gset
SELECT blocks(:'others', :'told') < :first / 10 AS spared, blocks(ARRAY[:'one'], ARRAY[(:'told'::bytea[])[1]]) > :first / 2 AS of_another;
SELECT with_it.plan::text = without.plan::text AS same_plan, with_it.index_bytes = without.index_bytes AS same_bytes, with_it.index_measures = without.index_measures AS handed_on
  FROM workload.what_if('SELECT * FROM page WHERE book % 9 = 5', :'others') AS without,
       workload.what_if('SELECT * FROM page WHERE book % 9 = 5', :'others', measures => :'told') AS with_it;
SELECT count(*) AS answered, count(*) FILTER (WHERE blocks(ARRAY['CREATE INDEX ON page ((book % 8))'], ARRAY[changed]) > :first / 2) AS measured_again
  FROM (SELECT set_byte(told, length(told) - behind, get_byte(told, length(told) - behind) # 1) AS changed
          FROM (SELECT (:'told'::bytea[])[1]) AS t (told), unnest('{1, 16, 32, 33, 40, 60}'::int[]) AS behind) AS c;
CREATE TABLE growing AS SELECT i AS id FROM generate_series(1, 2000) AS i;
SELECT index_bytes[1] AS small, index_measures AS told FROM workload.what_if('SELECT FROM growing WHERE id % 1000 = 7', ARRAY['CREATE INDEX ON growing ((id % 1000))']) AS w \gset
INSERT INTO growing SELECT i FROM generate_series(1, 20000) AS i;
SELECT index_bytes[1] > 2 * :small AS grew FROM workload.what_if('SELECT FROM growing WHERE id % 1000 = 7', ARRAY['CREATE INDEX ON growing ((id % 1000))'], measures => :'told');
-- of each leaf of a partitioned table
CREATE TABLE split (id int, at int) PARTITION BY RANGE (at);
CREATE TABLE split_1 PARTITION OF split FOR VALUES FROM (0) TO (1000);
CREATE TABLE split_2 PARTITION OF split FOR VALUES FROM (1000) TO (4000);
INSERT INTO split SELECT i, i % 4000 FROM generate_series(1, 40000) AS i;
ANALYZE split;
SELECT w.index_measures AS told, w.total_cost AS cost, w.index_bytes AS bytes FROM workload.what_if('SELECT * FROM split WHERE id % 900 = 7', ARRAY['CREATE INDEX ON split ((id % 900))']) AS w \gset
SELECT w.total_cost = :cost AS same_cost, w.index_bytes = :'bytes' AS same_bytes
  FROM workload.what_if('SELECT * FROM split WHERE id % 900 = 7', ARRAY['CREATE INDEX ON split ((id % 900))'], measures => :'told') AS w;

-- a partial index on what a view computes, reached through the view
CREATE TABLE rated (id int, at timestamptz, denominator bigint, numerator bigint);
INSERT INTO rated SELECT i, '2025-01-01'::timestamptz + i % 400 * interval '1 day', i % 40 + 10, i % 977 FROM generate_series(1, 20000) i;
CREATE INDEX ON rated (at);
ANALYZE rated;
CREATE VIEW rating AS SELECT id, at, numerator::numeric / denominator AS ratio FROM rated WHERE denominator >= 10 AND numerator > 0;
SELECT used_indexes FROM workload.what_if('SELECT ratio, at FROM rating WHERE at >= ''2025-12-01'' ORDER BY ratio DESC LIMIT 20',
  ARRAY['CREATE INDEX ON rated ((numerator::numeric / denominator)) WHERE numerator > 0 AND denominator >= 10']);

-- partitions get one each, and only those; columns may lie elsewhere in them
CREATE TABLE event (gone int, id bigint, at date, who int) PARTITION BY RANGE (at);
ALTER TABLE event DROP COLUMN gone;
CREATE TABLE event_1 PARTITION OF event FOR VALUES FROM ('2025-01-01') TO ('2025-02-01');
CREATE TABLE event_2 (who int, at date, id bigint);
ALTER TABLE event ATTACH PARTITION event_2 FOR VALUES FROM ('2025-02-01') TO ('2025-03-01');
INSERT INTO event SELECT i, '2025-01-01'::date + i % 59, i % 3000 FROM generate_series(1, 40000) i;
ANALYZE event;
SELECT index_bytes, index_errors FROM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON event ((1 / (who - 5)))']);
SELECT w.used_indexes, jsonb_path_query_array(w.scans, '$[*].index') AS indexes, w.index_bytes[1] BETWEEN 1000000 AND 1500000 AS has_size
  FROM workload.what_if('SELECT * FROM event WHERE who = $1', ARRAY['CREATE INDEX ON event (who, (id + 1))']) AS w;
-- a parameter that has no value rules out no partition
SELECT w.used_indexes, jsonb_path_query_array(w.plan::jsonb, '$[*].Plan.Plans[*]."Relation Name"') AS partitions
  FROM workload.what_if('SELECT * FROM event WHERE at = $1 AND who = 7', ARRAY['CREATE INDEX ON event (who)']) AS w;
SELECT jsonb_path_query_array(w.scans, '$[*].index') AS indexes
  FROM workload.what_if('SELECT * FROM event WHERE who = $1', ARRAY['CREATE INDEX ON event_2 (who)']) AS w;
-- a partitioned index is hidden as a whole, a part of one alone
CREATE INDEX event_who ON event (who);
SELECT hidden, jsonb_path_query_array(w.scans, '$[*].index') AS indexes
  FROM (VALUES ('{}'::regclass[]), ('{event_who}'), ('{event_1_who_idx}')) AS h (hidden),
       LATERAL workload.what_if('SELECT * FROM event WHERE who = $1', hide_indexes => hidden) AS w;
SELECT configuration, total_cost > 300 AS reads_all
  FROM workload.what_if_costs(ARRAY['SELECT * FROM event WHERE who = $1'], ARRAY['CREATE INDEX ON event (who)'], '[[], [1]]', hide_indexes => ARRAY['event_who'::regclass]);
DROP INDEX event_who;
-- what partitions are sorted by, or compare with a column of their own, joins nothing
SELECT relid::regclass, kind, column_name, position FROM workload.what_if_predicates('SELECT id FROM event WHERE who = $1 ORDER BY at, id LIMIT 5') WHERE kind <> 'needed' ORDER BY occurrence, kind, position;
SELECT relid::regclass, kind, column_name FROM workload.what_if_predicates('SELECT at FROM event WHERE who = id') WHERE kind = 'join';
SELECT relid::regclass, kind, column_name FROM workload.what_if_predicates('SELECT e.at FROM event AS e JOIN page AS p ON p.book = e.who') WHERE kind = 'join' ORDER BY occurrence;

-- tables of every kind
CREATE TABLE nothing_in_it (id int, x text);
CREATE TABLE never_analyzed AS SELECT i AS id, i % 100 AS x FROM generate_series(1, 20000) i;
CREATE TEMP TABLE passing AS SELECT i AS id FROM generate_series(1, 20000) i;
CREATE MATERIALIZED VIEW page_copy AS SELECT id, book FROM page;
CREATE TABLE wide_table ();
DO $$ BEGIN FOR i IN 1..16 LOOP EXECUTE (SELECT 'ALTER TABLE wide_table ' || string_agg(format('ADD COLUMN c%s int', (i - 1) * 100 + n), ', ') FROM generate_series(1, 100) n); END LOOP; END $$;
INSERT INTO wide_table (c1600, c1) SELECT i, i FROM generate_series(1, 5000) i;
CREATE DOMAIN positive AS int CHECK (VALUE > 0);
CREATE TABLE derived (id positive, twice int GENERATED ALWAYS AS (id * 2) STORED);
INSERT INTO derived SELECT generate_series(1, 20000);
ANALYZE page_copy, wide_table, derived;
SELECT w.used_indexes, w.index_bytes[1] AS bytes FROM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON nothing_in_it (id, lower(x))']) AS w;
SELECT w.used_indexes, abs(w.index_bytes[1] / 163840.0 - 1) < 0.2 AS has_size FROM workload.what_if('SELECT * FROM never_analyzed WHERE x = 7 AND id = 7', ARRAY['CREATE INDEX ON never_analyzed (x)']) AS w;
SELECT used_indexes FROM workload.what_if('SELECT * FROM passing WHERE id = 7', ARRAY['CREATE INDEX ON passing (id)']);
SELECT used_indexes FROM workload.what_if('SELECT * FROM page_copy WHERE book = 7 AND id = 7', ARRAY['CREATE INDEX ON page_copy (book, id)']);
SELECT used_indexes FROM workload.what_if('SELECT * FROM wide_table WHERE c1600 = 7', ARRAY['CREATE INDEX ON wide_table (c1600, (c1 + c2))']);
SELECT used_indexes FROM workload.what_if('SELECT * FROM derived WHERE twice = 8', ARRAY['CREATE INDEX ON derived (twice)']);
SELECT used_indexes FROM workload.what_if('SELECT * FROM derived WHERE id = 8', ARRAY['CREATE INDEX ON derived (id) WHERE twice > 2']);
SELECT used_indexes FROM workload.what_if('MERGE INTO derived USING (VALUES (8)) AS s (v) ON derived.twice = s.v WHEN MATCHED THEN DELETE', ARRAY['CREATE INDEX ON derived (twice)']);

-- the rows that row security hides are not looked at
CREATE ROLE what_if_reader;
CREATE TABLE secret (id int, owner name, body text);
INSERT INTO secret SELECT i, 'nobody', 'body ' || i FROM generate_series(1, 20000) i;
ALTER TABLE secret ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON secret USING (owner = current_user);
GRANT SELECT ON secret TO what_if_reader;
ANALYZE secret;
SET ROLE what_if_reader;
SELECT (w.plan #>> '{0,Plan,Filter}') LIKE '%CURRENT_USER%' AS policy_applies
  FROM workload.what_if('SELECT * FROM secret WHERE length(body) > 0', ARRAY['CREATE INDEX ON secret ((1 / (length(body) - 6)))', 'CREATE INDEX ON secret (id) WHERE length(body) > 3']) AS w;
SELECT * FROM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON page (id)']);
RESET ROLE;
DROP TABLE secret;
DROP ROLE what_if_reader;

-- data-changing statements are planned, not run
SELECT used_indexes FROM workload.what_if('UPDATE page SET title = $1 WHERE book = $2', ARRAY['CREATE INDEX ON page (book)']);
SELECT used_indexes FROM workload.what_if('DELETE FROM page WHERE book = $1', ARRAY['CREATE INDEX ON page (book)']);
SELECT count(*) FROM page;

-- joins, subqueries, set operations, views, common table expressions
CREATE VIEW lost_page AS SELECT * FROM page WHERE lost IS NOT NULL;
SELECT used_indexes FROM workload.what_if('SELECT a.id FROM page a JOIN page b ON b.book = a.id WHERE a.id = $1', ARRAY['CREATE INDEX ON page (book)']);
SELECT used_indexes FROM workload.what_if('WITH x AS MATERIALIZED (SELECT id FROM page WHERE book = $1) SELECT * FROM x UNION ALL SELECT 1', ARRAY['CREATE INDEX ON page (book)']);
SELECT used_indexes FROM workload.what_if('SELECT id FROM lost_page WHERE id > (SELECT min(id) FROM page WHERE book = $1)', ARRAY['CREATE INDEX ON page (id) WHERE lost IS NOT NULL', 'CREATE INDEX ON page (book)']);

-- a function that the planner evaluates plans its own statements against what is really there
CREATE FUNCTION pages_of_one() RETURNS bigint STABLE LANGUAGE plpgsql AS $$ BEGIN RETURN (SELECT count(*) FROM page WHERE book = 1); END $$;
SELECT used_indexes FROM workload.what_if('SELECT * FROM page WHERE id = pages_of_one()', ARRAY['CREATE INDEX ON page (book)']);
SELECT pages_of_one();
SELECT count(*) FROM workload.what_if_predicates('SELECT * FROM page WHERE id = pages_of_one()') WHERE column_name = 'book' AND kind = 'equal';

-- nothing stays
SELECT count(*) FROM pg_class WHERE relname LIKE '%page(%' OR relname LIKE 'page_book%';
EXPLAIN (COSTS OFF) SELECT id FROM page WHERE book = 1;
-- not even after an error or inside a transaction that goes on
BEGIN;
SAVEPOINT s;
SELECT * FROM workload.what_if('SELECT nothing FROM page', ARRAY['CREATE INDEX ON page (book)']);
ROLLBACK TO s;
EXPLAIN (COSTS OFF) SELECT id FROM page WHERE book = 1;
COMMIT;

-- what cannot be done says so
SELECT * FROM workload.what_if('SELEC 1');
SELECT * FROM workload.what_if('SELECT 1; SELECT 2');
SELECT * FROM workload.what_if('');
SELECT * FROM workload.what_if('VACUUM page');
SELECT * FROM workload.what_if(NULL);
SELECT * FROM workload.what_if('SELECT 1', ARRAY[NULL]);
SELECT * FROM workload.what_if('SELECT 1', ARRAY['DROP TABLE page']);
SELECT * FROM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON page USING gin (title)']);
SELECT * FROM workload.what_if('SELECT 1', ARRAY['CREATE UNIQUE INDEX ON page (book)']);
SELECT * FROM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON page (date_trunc(''day'', printed))']);
SELECT * FROM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON page USING gin (title nothing_ops)']);
SELECT * FROM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON page USING nothing (title)']);
SELECT * FROM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON page USING spgist (title)']);
SELECT * FROM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON page USING hash (title, id)']);
SELECT * FROM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON page USING hash (title DESC)']);
SELECT * FROM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON page USING hash (title) INCLUDE (id)']);
SELECT * FROM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON page (id) INCLUDE (title DESC)']);
SELECT * FROM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON page (id) WHERE book']);
SELECT * FROM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON page (id COLLATE "C")']);
SELECT * FROM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON page (id) WITH (fillfactor = 5)']);
SELECT * FROM workload.what_if('SELECT 1', ARRAY[format('CREATE INDEX ON page (%s)', (SELECT string_agg('id', ',') FROM generate_series(1, 33)))]);
SELECT * FROM workload.what_if_costs('{SELECT 1}', '{}', '[[]]', parameters => '[]');
SELECT * FROM workload.what_if_costs('{SELECT 1}', '{}', '[[]]', parameters => '[[[1]]]');
SELECT * FROM workload.what_if_costs('{SELECT 1}', '{}', '[[]]', parameters => '[1]');
SELECT * FROM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON page (book) INCLUDE ((id + 1))']);
SELECT * FROM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON page (ctid)']);
SELECT * FROM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON page (book) WHERE random() > 0.5']);
SELECT * FROM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON lost_page (id)']);
SELECT * FROM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON nowhere (id)']);
SELECT * FROM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON page (nothing)']);
SELECT * FROM workload.what_if('SELECT * FROM page WHERE id = $1', parameters => '{1,2}');
SELECT * FROM workload.what_if('SELECT * FROM page WHERE id = $1', parameters => '{no number}');
SELECT * FROM workload.what_if_costs('{SELECT 1}', '{}', '[[]]', measures => '{NULL}');
SELECT * FROM workload.what_if_costs('{SELECT 1}', ARRAY['CREATE INDEX ON page (id)'], '[[1]]', measures => ARRAY[''::bytea]);
SELECT * FROM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON page (id)'], measures => ARRAY[decode(repeat('00', 100), 'hex')]);
-- cut off anywhere it is refused, or not believed
DO $$
DECLARE
	told bytea;
	bytes bigint[];
	answer bigint[];
	others int := 0;
BEGIN
	SELECT index_measures[1], index_bytes INTO told, bytes FROM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON page ((book % 8))']);
	FOR cut IN 1 .. length(told) BY 3 LOOP
		BEGIN
			SELECT index_bytes INTO answer FROM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON page ((book % 8))'], measures => ARRAY[substr(told, 1, length(told) - cut)]);
			IF answer <> bytes THEN others := others + 1; END IF;
		EXCEPTION WHEN invalid_parameter_value THEN NULL;
		END;
	END LOOP;
	RAISE INFO 'other answers: %', others;
END $$;
SELECT * FROM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON page (id)'], measures => '{NULL, NULL}');
SELECT * FROM workload.what_if_costs('{SELECT 1}', '{}', '{}');
SELECT * FROM workload.what_if_costs('{SELECT 1}', '{}', '[[1]]');
SELECT * FROM workload.what_if_costs('{SELECT 1}', '{}', '[1]');

-- Planning reads the ends of columns in existing indexes; their counters keep what clients did.
CREATE TABLE counted AS SELECT i AS id FROM generate_series(1, 3000) AS i;
CREATE INDEX ON counted (id);
ANALYZE counted;
INSERT INTO counted SELECT generate_series(3001, 3100);
SELECT pg_stat_force_next_flush();
BEGIN;
SELECT count(*) FROM workload.what_if('SELECT * FROM counted WHERE id > $1', parameters => '{3050}');
SELECT count(*) FROM workload.what_if_costs('{SELECT * FROM counted WHERE id > $1}', '{}', '[[]]', parameters => '[["3050"]]');
COMMIT;
SELECT pg_stat_force_next_flush();
SELECT idx_scan FROM pg_stat_user_tables WHERE relname = 'counted';
EXPLAIN (COSTS OFF) SELECT * FROM counted WHERE id > 3050;
SELECT pg_stat_force_next_flush();
SELECT idx_scan > 0 AS a_client_counts FROM pg_stat_user_tables WHERE relname = 'counted';
DROP TABLE counted;
