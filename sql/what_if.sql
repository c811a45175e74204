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
SELECT * FROM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON page (lower(title))']);
SELECT * FROM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON page (book) INCLUDE ((id + 1))']);
SELECT * FROM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON page (ctid)']);
SELECT * FROM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON page (book) WHERE random() > 0.5']);
SELECT * FROM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON lost_page (id)']);
SELECT * FROM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON nowhere (id)']);
SELECT * FROM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON page (nothing)']);
SELECT * FROM workload.what_if('SELECT * FROM page WHERE id = $1', parameters => '{1,2}');
SELECT * FROM workload.what_if('SELECT * FROM page WHERE id = $1', parameters => '{no number}');
SELECT * FROM workload.what_if_costs('{SELECT 1}', '{}', '{}');
SELECT * FROM workload.what_if_costs('{SELECT 1}', '{}', '[[1]]');
SELECT * FROM workload.what_if_costs('{SELECT 1}', '{}', '[1]');
