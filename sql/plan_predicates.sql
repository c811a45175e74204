-- What a captured plan asked of its tables, read off the executed plan tree.
CREATE SCHEMA asking;
SET search_path = asking, public;
CREATE TABLE users (id bigint PRIMARY KEY, name text NOT NULL, email varchar(100), deleted boolean NOT NULL);
CREATE TABLE chats (id bigint PRIMARY KEY, owner_id bigint NOT NULL, title text);
CREATE TABLE messages (id bigint PRIMARY KEY, chat_id bigint NOT NULL, sender_id bigint NOT NULL, root_message_id bigint, body text NOT NULL, meta jsonb, deleted_at timestamptz, created_at timestamptz NOT NULL);
CREATE TABLE reads (user_id bigint NOT NULL, message_id bigint NOT NULL, PRIMARY KEY (message_id, user_id));
CREATE TABLE buckets (id bigint PRIMARY KEY, project_id bigint NOT NULL, "position" int NOT NULL);
CREATE TABLE tasks (id bigint PRIMARY KEY, bucket_id bigint, "position" int NOT NULL, title text NOT NULL, done boolean NOT NULL, due date, start date);
CREATE TABLE files (id bigint PRIMARY KEY, owner_id bigint NOT NULL, message_id bigint, status text NOT NULL, to_users bigint[] NOT NULL);
CREATE TABLE outbox (id bigint PRIMARY KEY, delivered_at timestamptz, topic text);
CREATE TABLE events (day date NOT NULL, user_id bigint NOT NULL, kind text NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE events_old PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
-- columns in another order than the parent's
CREATE TABLE events_new (kind text NOT NULL, dropped int, day date NOT NULL, user_id bigint NOT NULL);
ALTER TABLE events_new DROP COLUMN dropped;
ALTER TABLE events ATTACH PARTITION events_new FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
INSERT INTO users SELECT i, 'user ' || i, 'u' || i || '@example.org', i % 10 = 0 FROM generate_series(1, 200) i;
INSERT INTO chats SELECT i, i % 20 + 1, 'chat ' || i FROM generate_series(1, 50) i;
INSERT INTO messages SELECT i, i % 50 + 1, i % 200 + 1, CASE WHEN i % 10 = 0 THEN i - 5 END, 'body ' || i, jsonb_build_object('tag', i % 5),
       CASE WHEN i % 20 = 0 THEN '2026-01-01'::timestamptz END, '2026-01-01'::timestamptz + i * interval '1 minute' FROM generate_series(1, 5000) i;
INSERT INTO reads SELECT i % 200 + 1, i FROM generate_series(1, 4000) i;
INSERT INTO buckets SELECT i, i % 10 + 1, i FROM generate_series(1, 100) i;
INSERT INTO tasks SELECT i, i % 100 + 1, i % 20, 'title ' || i, i % 3 = 0, '2026-01-01'::date + i % 50, '2026-01-01'::date + i % 40 FROM generate_series(1, 2000) i;
INSERT INTO files SELECT i, i % 100 + 1, i * 5, CASE WHEN i % 4 = 0 THEN 'temp' ELSE 'linked' END, ARRAY[i % 7, i % 11] FROM generate_series(1, 1000) i;
INSERT INTO outbox SELECT i, CASE WHEN i <= 990 THEN '2026-01-01'::timestamptz END, 'topic' FROM generate_series(1, 1000) i;
INSERT INTO events SELECT '2026-01-01'::date + i % 50, i % 100 + 1, 'login' FROM generate_series(0, 1999) i;
CREATE INDEX messages_chat_id_id ON messages (chat_id, id);
CREATE INDEX messages_sender ON messages (sender_id);
CREATE INDEX tasks_bucket_position ON tasks (bucket_id, "position");
CREATE INDEX users_lower_email ON users (lower(email));
CREATE INDEX users_name_pattern ON users (name text_pattern_ops);
CREATE INDEX files_to_users ON files USING gin (to_users);
CREATE INDEX events_user ON events (user_id, day);
ANALYZE users, chats, messages, reads, buckets, tasks, files, outbox, events;
CREATE VIEW open_tasks AS SELECT * FROM tasks WHERE NOT done;

-- The last statement that was captured here, other than questions about it. "of 2": the counts belong to two clauses
-- together.
CREATE VIEW asked AS
SELECT p.node_type || coalesce(' ' || p.index_name, '') AS node, p.role,
       format('%s(%s)', p.table, array_to_string(p.columns, ', ')) AS asked, p.kind, concat_ws(' ', p.operator, array_to_string(p.directions, ', ')) AS operator,
       coalesce(against_relation::regclass || '.' || (SELECT attname FROM pg_attribute WHERE attrelid = against_relation AND attnum = against_attnum), against) AS against,
       format('%s > %s', p.rows_in, p.rows_kept) AS rows, p.removed,
       concat_ws(', ', CASE WHEN p.shared_by > 1 THEN 'of ' || p.shared_by END, CASE WHEN p.limited THEN 'limited' END, CASE WHEN p.first_match THEN 'first match' END, CASE WHEN p.any_of THEN 'or' END,
                       CASE WHEN p.loops <> 1 THEN p.loops || ' loops' END, 'in ' || p.parent::regclass,
                       CASE WHEN p.keys <> cardinality(p.columns) THEN format('key %s of %s', p.first_key, p.keys) END) AS remarks
  FROM (SELECT predicates FROM workload.captures WHERE pid = pg_backend_pid() AND level <> 'none' AND query !~* 'asked|workload|pg_catalog' ORDER BY capture_id DESC LIMIT 1) AS c,
       jsonb_array_elements(c.predicates) WITH ORDINALITY AS e (element, place),
       jsonb_to_record(element || jsonb_build_object('any_of', element -> 'or')) AS p (
         "table" text, columns text[], operator text, kind text, role text, index_name text, against text, against_relation oid, against_attnum int, parent oid,
         node_type text, loops float8, rows_in float8, rows_kept float8, removed float8, shared_by int, limited boolean, first_match boolean, any_of boolean,
         directions text[], first_key int, keys int)
 ORDER BY place;
SET random_page_cost = 1.1;
SET workload.capture_interval = 0;
SET workload.min_duration = 0;

-- Messages of a chat, newest first: the index answers the equality, and the order that it provides is not asked again.
SELECT id FROM messages WHERE chat_id = 7 AND deleted_at IS NULL ORDER BY id DESC LIMIT 20 \g /dev/null
TABLE asked;
-- the same without it
SET enable_indexscan = off; SET enable_bitmapscan = off;
SELECT id FROM messages WHERE chat_id = 7 AND deleted_at IS NULL ORDER BY id DESC LIMIT 20 \g /dev/null
TABLE asked;
RESET enable_indexscan; RESET enable_bitmapscan;
-- the page after a message
SELECT id FROM messages WHERE chat_id = 7 AND id < 4000 ORDER BY id DESC LIMIT 20 \g /dev/null
TABLE asked;
-- and by two columns
SELECT id FROM messages WHERE (created_at, id) < ('2026-01-02', 900) ORDER BY created_at DESC, id DESC LIMIT 20 \g /dev/null
TABLE asked;
-- a thread
SELECT id FROM messages WHERE chat_id = 6 AND root_message_id = 5 ORDER BY id \g /dev/null
TABLE asked;
-- A filter of two clauses counts for both together; one clause counts for itself.
SELECT id FROM messages WHERE body = 'body 3' AND root_message_id IS NULL \g /dev/null
TABLE asked;
SELECT id FROM outbox WHERE delivered_at IS NULL ORDER BY id LIMIT 100 \g /dev/null
TABLE asked;
UPDATE outbox SET delivered_at = '2026-01-02' WHERE id IN (991, 992, 993);
TABLE asked;
-- unread messages of a user, by anti join: nothing counts what a hash finds
SET enable_nestloop = off; SET enable_mergejoin = off;
SELECT m.chat_id, count(*) FROM messages m LEFT JOIN reads r ON r.message_id = m.id AND r.user_id = 5 WHERE r.message_id IS NULL AND m.sender_id <> 5 GROUP BY m.chat_id \g /dev/null
TABLE asked;
-- a join by hash: both sides are asked
SELECT m.id FROM messages m JOIN users u ON u.id = m.sender_id WHERE u.name = 'user 9' \g /dev/null
TABLE asked;
RESET enable_nestloop; RESET enable_mergejoin;
-- by nested loop: only the inner side is asked, once for each row of the outer
SET enable_hashjoin = off; SET enable_mergejoin = off; SET enable_bitmapscan = off; SET enable_memoize = off;
SELECT m.id FROM users u JOIN messages m ON m.sender_id = u.id WHERE u.name = 'user 9' \g /dev/null
TABLE asked;
-- through Memoize
RESET enable_memoize; SET enable_seqscan = off;
SELECT u.name FROM messages m JOIN users u ON u.id = m.sender_id WHERE m.chat_id = 3 \g /dev/null
TABLE asked;
RESET enable_seqscan;
-- by merge
RESET enable_mergejoin; SET enable_nestloop = off;
SELECT 1 FROM chats c JOIN files f ON f.owner_id = c.owner_id WHERE c.title LIKE 'chat 1%' \g /dev/null
TABLE asked;
RESET enable_hashjoin; RESET enable_nestloop; RESET enable_bitmapscan;
-- a comparison of two tables that is no equality
SELECT count(*) FROM buckets a JOIN buckets b ON a."position" < b."position" WHERE a.id = 4 \g /dev/null
TABLE asked;
-- a table joined with itself is two mentions; two columns of one mention are no join
SELECT a.id FROM messages a JOIN messages b ON b.id = a.root_message_id WHERE a.chat_id = 11 \g /dev/null
TABLE asked;
SELECT id FROM tasks WHERE start > due \g /dev/null
TABLE asked;

-- The board: the order is of two tables, each key named with its place.
SELECT t.id FROM buckets b LEFT JOIN tasks t ON t.bucket_id = b.id WHERE b.project_id = 3 ORDER BY b."position", t."position" DESC NULLS LAST \g /dev/null
TABLE asked;
BEGIN;
UPDATE tasks SET "position" = "position" + 1 WHERE bucket_id = 8 AND "position" >= 3;
TABLE asked;
DELETE FROM tasks WHERE bucket_id IS NULL OR done AND due < '2026-01-03';
TABLE asked;
ROLLBACK;
-- booleans, also through a view
SELECT id FROM users WHERE deleted \g /dev/null
TABLE asked;
SELECT id FROM open_tasks WHERE title ~ '^title 1' AND due IS NOT NULL \g /dev/null
TABLE asked;
SELECT id FROM tasks WHERE done IS NOT TRUE AND (done IS TRUE) IS NOT NULL \g /dev/null
TABLE asked;
-- functions of columns, and an index on one
SELECT id FROM users WHERE lower(name) = 'user 3' \g /dev/null
TABLE asked;
SET enable_seqscan = off; SET enable_bitmapscan = off;
SELECT id FROM users WHERE lower(email) = 'u3@example.org' \g /dev/null
TABLE asked;
-- a pattern that an index of another operator class answers
SELECT id FROM users WHERE name LIKE 'user 19%' \g /dev/null
TABLE asked;
RESET enable_seqscan; RESET enable_bitmapscan;
-- LIKE without a prefix, NOT LIKE, case-insensitive
SELECT id FROM users WHERE name LIKE '%9%' AND name NOT LIKE '%19%' AND email ~* 'EXAMPLE' \g /dev/null
TABLE asked;
-- jsonb, arrays, inequality, NOT IN
SELECT id FROM messages WHERE meta @> '{"tag": 3}' AND meta ->> 'tag' = '3' AND chat_id <> 3 AND sender_id NOT IN (1, 2) \g /dev/null
TABLE asked;
SELECT id FROM files WHERE 5 = ANY (to_users) \g /dev/null
TABLE asked;
SET enable_seqscan = off;
SELECT id FROM files WHERE to_users @> ARRAY[5::bigint] \g /dev/null
TABLE asked;
-- bitmaps: the index, and what the heap rechecks
SELECT id FROM messages WHERE chat_id = 3 AND sender_id = 53 \g /dev/null
TABLE asked;
SELECT id FROM messages WHERE chat_id = 3 OR sender_id = 7 \g /dev/null
TABLE asked;
RESET enable_seqscan;
-- an OR that no index answers
SELECT id FROM messages WHERE chat_id = 3 OR length(body) > 8 \g /dev/null
TABLE asked;
-- index only
SET enable_seqscan = off; SET enable_bitmapscan = off;
VACUUM messages, reads;
SELECT id FROM messages WHERE chat_id = 9 AND id BETWEEN 100 AND 900 \g /dev/null
TABLE asked;
SELECT count(*) FROM reads WHERE message_id = ANY ('{1,2,3}') \g /dev/null
TABLE asked;
RESET enable_seqscan; RESET enable_bitmapscan;

-- EXISTS as a semi join, and as a subplan that is run for each row
SET enable_hashjoin = off; SET enable_mergejoin = off; SET enable_material = off;
SELECT c.id FROM chats c WHERE EXISTS (SELECT 1 FROM messages m WHERE m.chat_id = c.id AND m.deleted_at IS NULL) \g /dev/null
TABLE asked;
RESET enable_hashjoin; RESET enable_mergejoin; RESET enable_material;
SELECT c.id, (SELECT m.id FROM messages m WHERE m.chat_id = c.id ORDER BY m.id DESC LIMIT 1) FROM chats c WHERE c.owner_id = 4 \g /dev/null
TABLE asked;
-- a column that is only handed to a subquery is asked there
SELECT c.id FROM chats c WHERE c.owner_id < (SELECT count(*) FROM files f WHERE f.owner_id = c.id AND f.message_id > 10) \g /dev/null
TABLE asked;
-- a value that a subquery computes once
SELECT id FROM messages WHERE chat_id = (SELECT id FROM chats WHERE title = 'chat 9') \g /dev/null
TABLE asked;
SELECT id FROM messages WHERE sender_id = 5 AND created_at > now() - interval '1 day' \g /dev/null
TABLE asked;
-- the last message of each chat
SELECT c.id, last.id FROM chats c CROSS JOIN LATERAL (SELECT m.id FROM messages m WHERE m.chat_id = c.id ORDER BY m.id DESC LIMIT 1) AS last WHERE c.owner_id = 4 \g /dev/null
TABLE asked;
SELECT DISTINCT ON (chat_id) chat_id, id FROM messages WHERE sender_id < 50 ORDER BY chat_id, created_at DESC \g /dev/null
TABLE asked;
-- groups, their conditions, and a computed sort key
SELECT sender_id, count(*) FROM messages WHERE chat_id = 5 GROUP BY sender_id HAVING count(*) > 1 ORDER BY count(*) DESC, sender_id \g /dev/null
TABLE asked;
SELECT DISTINCT status FROM files ORDER BY status DESC \g /dev/null
TABLE asked;
SELECT id FROM users ORDER BY lower(name), id \g /dev/null
TABLE asked;
-- windows
SELECT id FROM (SELECT id, owner_id, row_number() OVER (PARTITION BY owner_id ORDER BY id DESC) AS place FROM files) AS f WHERE place <= 2 AND owner_id % 2 = 0 \g /dev/null
TABLE asked;
-- CTEs: computed once, or not at all
WITH mine AS MATERIALIZED (SELECT id, title FROM chats WHERE owner_id = 4) SELECT a.id FROM mine a JOIN mine b ON b.title = a.title WHERE a.title <> 'chat 3' \g /dev/null
TABLE asked;
WITH mine AS (SELECT id, title FROM chats WHERE owner_id = 4) SELECT id FROM mine WHERE title = 'chat 3' \g /dev/null
TABLE asked;
-- UNION: a column of the whole is one of a table only where all arms agree
SELECT id FROM chats WHERE owner_id = 1 UNION ALL SELECT id FROM files WHERE owner_id = 1 ORDER BY id \g /dev/null
TABLE asked;
SELECT owner_id FROM chats WHERE id < 10 UNION SELECT owner_id FROM chats WHERE id > 40 \g /dev/null
TABLE asked;
-- a recursion
WITH RECURSIVE thread AS (SELECT id, root_message_id FROM messages WHERE id = 4995 UNION ALL SELECT m.id, m.root_message_id FROM messages m JOIN thread t ON m.root_message_id = t.id)
SELECT id FROM thread WHERE root_message_id > 5 \g /dev/null
TABLE asked;

-- Partitions are asked by themselves and named with their table; what is sorted above them is the table's.
SELECT user_id FROM events WHERE user_id = 7 ORDER BY day DESC LIMIT 5 \g /dev/null
TABLE asked;
SET enable_indexscan = off; SET enable_bitmapscan = off;
SELECT user_id, kind FROM events WHERE day >= '2026-02-10' ORDER BY user_id, day DESC \g /dev/null
TABLE asked;
SELECT user_id, kind FROM events WHERE kind = 'login' ORDER BY user_id DESC LIMIT 3 \g /dev/null
TABLE asked;
RESET enable_indexscan; RESET enable_bitmapscan;
-- pruned while it runs: partitions that were not needed were not asked
PREPARE of_day AS SELECT user_id FROM events WHERE day = $1 AND user_id = 3;
SET plan_cache_mode = force_generic_plan;
EXECUTE of_day('2026-01-05') \g /dev/null
TABLE asked;
EXECUTE of_day('2030-01-05') \g /dev/null
TABLE asked;

-- Parameters, in lists and under casts.
PREPARE page AS SELECT id FROM tasks WHERE bucket_id = $1 AND "position" IN ($2, $3) AND due > $4::date - 1 AND title = $5::varchar LIMIT $6;
EXECUTE page(8, 7, 8, '2026-01-01', 'title 7', 5) \g /dev/null
TABLE asked;
RESET plan_cache_mode;
SELECT generic_plan FROM workload.captures WHERE query ~ 'due > \$\d' ORDER BY capture_id DESC LIMIT 1;
SET plan_cache_mode = force_custom_plan;
EXECUTE page(8, 7, 8, '2026-01-01', 'title 7', 5) \g /dev/null
SELECT generic_plan FROM workload.captures WHERE query ~ 'due > \$\d' ORDER BY capture_id DESC LIMIT 1;
RESET plan_cache_mode;
SELECT id FROM tasks WHERE id = 1 \g /dev/null
SELECT generic_plan FROM workload.captures WHERE query LIKE 'SELECT id FROM tasks WHERE id = %' ORDER BY capture_id DESC LIMIT 1;

-- A column that is known above only by what is known below it, many times over.
SET enable_hashjoin = off; SET enable_nestloop = off; SET from_collapse_limit = 1; SET join_collapse_limit = 1;
SELECT x.chat_id FROM (SELECT s.chat_id, s.id FROM (SELECT chat_id, id FROM messages WHERE sender_id = 7 ORDER BY id OFFSET 0) s JOIN reads r ON r.message_id = s.id OFFSET 0) x
  JOIN (SELECT id, owner_id FROM chats ORDER BY id OFFSET 0) c ON c.id = x.chat_id JOIN users u ON u.id = c.owner_id WHERE x.chat_id > 3 ORDER BY u.name, x.chat_id LIMIT 5 \g /dev/null
TABLE asked;
RESET enable_hashjoin; RESET enable_nestloop; RESET from_collapse_limit; RESET join_collapse_limit;

-- The identity of a plan: the same for all values, bound or not; another for another operator, column, or order.
CREATE VIEW identities AS
SELECT count(*) AS captures, count(DISTINCT planid) AS identities FROM workload.captures
 WHERE capture_id > coalesce((SELECT max(capture_id) FROM workload.captures WHERE query ~ 'identities' AND status <> 'running'), 0) AND query ~ '^SELECT (id|count)';
TABLE identities \g /dev/null
SET enable_bitmapscan = off; SET enable_seqscan = off;
SELECT id FROM messages WHERE chat_id = 1 AND body > 'a' ORDER BY created_at \g /dev/null
SELECT id FROM messages WHERE chat_id = 2 AND body > 'body 4' ORDER BY created_at \g /dev/null
SELECT id FROM messages WHERE chat_id = 1 + 2 AND body > 'x' || 'y' ORDER BY created_at \g /dev/null
PREPARE bound (int, varchar) AS SELECT id FROM messages WHERE chat_id = $1 AND body > $2 ORDER BY created_at;
SET plan_cache_mode = force_generic_plan;
EXECUTE bound(4, 'b') \g /dev/null
SET plan_cache_mode = force_custom_plan;
EXECUTE bound(5, 'c') \g /dev/null
RESET plan_cache_mode;
TABLE identities;
SELECT id FROM messages WHERE chat_id = 1 AND body > 'a' ORDER BY created_at \g /dev/null
SELECT id FROM messages WHERE chat_id = 1 AND body >= 'a' ORDER BY created_at \g /dev/null
SELECT id FROM messages WHERE chat_id = 1 AND meta::text > 'a' ORDER BY created_at \g /dev/null
SELECT id FROM messages WHERE chat_id < 1 AND body > 'a' ORDER BY created_at \g /dev/null
SELECT id FROM messages WHERE chat_id = 1 AND body > 'a' ORDER BY created_at DESC \g /dev/null
SELECT id FROM messages WHERE chat_id = 1 AND body > 'a' ORDER BY deleted_at \g /dev/null
SELECT id FROM messages WHERE chat_id = 1 AND (body > 'a' OR body IS NULL) ORDER BY created_at \g /dev/null
TABLE identities;
-- joins by other columns
SET enable_nestloop = off; SET enable_mergejoin = off;
SELECT count(*) FROM tasks t JOIN buckets b ON b.id = t.bucket_id \g /dev/null
SELECT count(*) FROM tasks t JOIN buckets b ON b.project_id = t.bucket_id \g /dev/null
SELECT count(*) FROM tasks t JOIN buckets b ON b.id = t."position" \g /dev/null
SELECT count(*) FROM tasks t JOIN buckets b ON b.id = t.bucket_id GROUP BY t.done \g /dev/null
SELECT count(*) FROM tasks t JOIN buckets b ON b.id = t.bucket_id GROUP BY t.due \g /dev/null
TABLE identities;
RESET enable_nestloop; RESET enable_mergejoin; RESET enable_bitmapscan; RESET enable_seqscan;

-- The rows of a partial index meet its condition, so nothing in the plan asks for that any more.
CREATE INDEX files_temp ON files (owner_id) WHERE status = 'temp';
CREATE INDEX outbox_waiting ON outbox (id) WHERE delivered_at IS NULL;
SET enable_seqscan = off; SET enable_bitmapscan = off;
SELECT id FROM files WHERE status = 'temp' AND owner_id = 8 \g /dev/null
TABLE asked;
SELECT id FROM outbox WHERE delivered_at IS NULL ORDER BY id LIMIT 3 \g /dev/null
TABLE asked;
-- of the second table of a join, by a bitmap, and beside a filter
SET enable_indexscan = off; SET enable_bitmapscan = on;
SELECT f.id FROM chats c JOIN files f ON f.owner_id = c.id WHERE c.id = 8 AND f.status = 'temp' AND f.message_id > 100 \g /dev/null
TABLE asked;
RESET enable_indexscan; RESET enable_bitmapscan; RESET enable_seqscan;
SELECT count(*) FROM workload.captures, jsonb_array_elements(predicates) AS p WHERE p ? 'of_index' AND p ->> 'role' = 'index';
DROP INDEX files_temp, outbox_waiting;

-- Without measuring there are estimates alone.
SET workload.min_duration = '1ms';
SELECT id FROM messages WHERE pg_sleep(0.002) IS NOT NULL AND chat_id > 3 LIMIT 1 \g /dev/null
SET workload.min_duration = -1;
SELECT level, p - '{relation,operator_oid,estimated_rows}'::text[] AS predicate, p -> 'estimated_rows' > '0' AS estimated
  FROM workload.captures, jsonb_array_elements(predicates) AS p WHERE query LIKE '%pg_sleep%' ORDER BY capture_id LIMIT 1;

-- Together: what was asked of each table.
SELECT workload.reset();
SET workload.min_duration = 0;
SET enable_seqscan = off;
SELECT id FROM messages WHERE chat_id = 1 AND sender_id <> 3 \g /dev/null
SELECT id FROM messages WHERE chat_id = 2 AND sender_id <> 3 \g /dev/null
SELECT user_id FROM events WHERE user_id = 7 ORDER BY kind DESC \g /dev/null
SET workload.min_duration = -1;
SELECT relid, columns, operator, kind, directions, clause_role, index, captures, statements, total_ms > 0 AS took, rows_in, rows_kept, shared_by, estimate_error >= 1 AS error, last_captured_at IS NOT NULL AS known
  FROM workload.predicates WHERE relid::text !~ 'pg_|workload' ORDER BY relid::text, clause_role, columns, index::text;
-- those of statements that a role may see
CREATE ROLE regress_asker;
SET ROLE regress_asker;
SELECT count(*) FROM workload.predicates;
RESET ROLE;
DROP ROLE regress_asker;
DROP SCHEMA asking CASCADE;
SELECT count(*) FROM workload.predicates WHERE relid::text !~ 'pg_|workload';
SELECT captures_lost -> 'failed' AS failed FROM workload.status;
