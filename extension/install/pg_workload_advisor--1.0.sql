/* pg_workload_advisor 1.0 */

-- complain if script is sourced in psql, rather than via CREATE EXTENSION
\echo Use "CREATE EXTENSION pg_workload_advisor" to load this file. \quit

-- The schema has a fixed name that somebody may already use. Objects of others among ours would be found by every
-- unqualified name in a session that has the schema on its path, so the script refuses rather than moves in.
DO $refuse$
DECLARE
  ours oid := (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = 'workload');
  stranger text;
BEGIN
  SELECT pg_catalog.pg_describe_object(found.classid, found.objid, 0)
    INTO stranger
    FROM (SELECT 1 AS rank, 'pg_catalog.pg_class'::pg_catalog.regclass AS classid, oid AS objid FROM pg_catalog.pg_class WHERE relnamespace = ours
          UNION ALL
          SELECT 2, 'pg_catalog.pg_proc'::pg_catalog.regclass, oid FROM pg_catalog.pg_proc WHERE pronamespace = ours
          UNION ALL
          SELECT 3, 'pg_catalog.pg_type'::pg_catalog.regclass, oid FROM pg_catalog.pg_type WHERE typnamespace = ours) AS found
   ORDER BY found.rank, found.objid
   LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'schema "workload" is in use by something else'
      USING ERRCODE = 'duplicate_schema',
            DETAIL = pg_catalog.format('It holds %s.', stranger),
            HINT = 'Rename it with ALTER SCHEMA workload RENAME TO, or install the extension in another database.';
  END IF;
END
$refuse$;

---------------------------------------------------------------------------------------------------------------------
-- What ran
---------------------------------------------------------------------------------------------------------------------

CREATE FUNCTION workload.statement_rows(
  OUT queryid bigint, OUT database_oid oid, OUT role_oid oid, OUT nested boolean, OUT query text,
  OUT calls bigint, OUT failed bigint, OUT total_ms double precision, OUT min_ms double precision, OUT mean_ms double precision,
  OUT max_ms double precision, OUT p50_ms double precision, OUT p95_ms double precision, OUT p99_ms double precision,
  OUT rows bigint, OUT shared_blocks_hit bigint, OUT shared_blocks_read bigint, OUT temp_blocks_written bigint,
  OUT wal_bytes bigint, OUT first_seen timestamptz, OUT last_seen timestamptz, OUT tables oid[])
RETURNS SETOF record
LANGUAGE c STRICT VOLATILE PARALLEL RESTRICTED
AS 'MODULE_PATHNAME', 'workload_statement_rows';
COMMENT ON FUNCTION workload.statement_rows() IS 'The rows of workload.statements, with oids where the view has names.';

CREATE VIEW workload.statements AS
SELECT s.queryid,
       d.datname AS database,
       pg_catalog.pg_get_userbyid(s.role_oid) AS role,
       s.nested,
       s.query,
       s.calls,
       s.failed,
       s.total_ms,
       s.min_ms,
       s.mean_ms,
       s.max_ms,
       s.p50_ms,
       s.p95_ms,
       s.p99_ms,
       s.rows,
       s.shared_blocks_hit,
       s.shared_blocks_read,
       s.temp_blocks_written,
       s.wal_bytes,
       s.first_seen,
       s.last_seen,
       CASE WHEN d.datname = pg_catalog.current_database() THEN s.tables::pg_catalog.regclass[] END AS tables
  FROM workload.statement_rows() AS s
  LEFT JOIN pg_catalog.pg_database AS d ON d.oid = s.database_oid;
COMMENT ON VIEW workload.statements IS 'One normalised statement of one database and role on this server, apart when functions and triggers run it: all executions, not only slow ones.';

CREATE FUNCTION workload.unpacked(packed bytea)
RETURNS text
LANGUAGE c STRICT IMMUTABLE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'workload_unpacked';
COMMENT ON FUNCTION workload.unpacked(bytea) IS 'The text of a packed column of workload.capture_rows().';

CREATE FUNCTION workload.capture_rows(
  OUT capture_id bigint, OUT captured_at timestamptz, OUT queryid bigint, OUT planid bigint, OUT core_planid bigint,
  OUT database_oid oid, OUT role_oid oid, OUT application_name text, OUT client_addr inet,
  OUT status text, OUT sqlstate text, OUT reason text,
  OUT duration_ms double precision, OUT planning_ms double precision, OUT capture_ms double precision,
  OUT rows bigint, OUT level text,
  OUT shared_blocks_hit bigint, OUT shared_blocks_read bigint, OUT temp_blocks_written bigint, OUT wal_bytes bigint,
  OUT in_recovery boolean, OUT nested boolean, OUT generic_plan boolean, OUT pid integer, OUT timeline bigint,
  OUT system_identifier bigint, OUT node bigint,
  OUT waits jsonb, OUT plan_bound boolean, OUT query text, OUT packed_plan bytea, OUT packed_predicates bytea,
  OUT parameter_types text, OUT parameters text, OUT stored_bytes bigint)
RETURNS SETOF record
LANGUAGE c STRICT VOLATILE PARALLEL RESTRICTED
AS 'MODULE_PATHNAME', 'workload_capture_rows';
COMMENT ON FUNCTION workload.capture_rows() IS 'The rows of workload.captures, with oids where the view has names and long columns packed.';

CREATE VIEW workload.captures AS
SELECT c.capture_id,
       c.captured_at,
       c.queryid,
       c.planid,
       c.core_planid,
       d.datname AS database,
       pg_catalog.pg_get_userbyid(c.role_oid) AS role,
       c.application_name,
       c.client_addr,
       c.status,
       c.sqlstate,
       c.reason,
       c.duration_ms,
       c.planning_ms,
       c.capture_ms,
       c.rows,
       c.level,
       c.shared_blocks_hit,
       c.shared_blocks_read,
       c.temp_blocks_written,
       c.wal_bytes,
       c.in_recovery,
       c.nested,
       c.generic_plan,
       c.pid,
       c.timeline,
       c.system_identifier,
       c.node,
       c.query,
       c.parameter_types::text[] AS parameter_types,
       c.parameters::text[] AS parameters,
       workload.unpacked(c.packed_plan)::json AS plan,
       c.waits,
       c.plan_bound,
       workload.unpacked(c.packed_predicates)::jsonb AS predicates
  FROM workload.capture_rows() AS c
  LEFT JOIN pg_catalog.pg_database AS d ON d.oid = c.database_oid;
COMMENT ON VIEW workload.captures IS 'One captured execution: slow (at least workload.min_duration), costly in sum, or a sample, with its plan, also when it failed or still runs.';

CREATE VIEW workload.slow_statements AS
SELECT c.database,
       c.role,
       c.queryid,
       c.planid,
       pg_catalog.count(*) AS captures,
       pg_catalog.sum(c.duration_ms) AS total_ms,
       pg_catalog.max(c.duration_ms) AS worst_ms,
       pg_catalog.sum(c.duration_ms) / nullif(pg_catalog.sum(pg_catalog.sum(c.duration_ms)) OVER (), 0) AS share,
       (pg_catalog.array_agg(c.capture_id ORDER BY c.duration_ms DESC, c.capture_id))[1] AS worst_capture_id,
       pg_catalog.min(c.query) AS query
  FROM workload.captures AS c
 GROUP BY c.database, c.role, c.queryid, c.planid;
COMMENT ON VIEW workload.slow_statements IS 'Captures rolled up by statement and plan; share is of the time of all kept captures, from 0 to 1.';

CREATE FUNCTION workload.plan_rows(
  OUT queryid bigint, OUT planid bigint, OUT database_oid oid, OUT role_oid oid, OUT nested boolean,
  OUT captures bigint, OUT failed bigint, OUT total_ms double precision, OUT min_ms double precision, OUT mean_ms double precision,
  OUT max_ms double precision, OUT p50_ms double precision, OUT p95_ms double precision, OUT p99_ms double precision,
  OUT rows bigint, OUT shared_blocks_hit bigint, OUT shared_blocks_read bigint, OUT temp_blocks_written bigint,
  OUT wal_bytes bigint, OUT first_seen timestamptz, OUT last_seen timestamptz)
RETURNS SETOF record
LANGUAGE c STRICT VOLATILE PARALLEL RESTRICTED
AS 'MODULE_PATHNAME', 'workload_plan_rows';
COMMENT ON FUNCTION workload.plan_rows() IS 'The rows of workload.plans, with oids where the view has names.';

CREATE VIEW workload.plans AS
SELECT p.queryid,
       p.planid,
       d.datname AS database,
       pg_catalog.pg_get_userbyid(p.role_oid) AS role,
       p.nested,
       p.captures,
       p.failed,
       p.total_ms,
       p.min_ms,
       p.mean_ms,
       p.max_ms,
       p.p50_ms,
       p.p95_ms,
       p.p99_ms,
       p.rows,
       p.shared_blocks_hit,
       p.shared_blocks_read,
       p.temp_blocks_written,
       p.wal_bytes,
       p.first_seen,
       p.last_seen
  FROM workload.plan_rows() AS p
  LEFT JOIN pg_catalog.pg_database AS d ON d.oid = p.database_oid;
COMMENT ON VIEW workload.plans IS 'One plan of one statement: all its captured executions together, also those whose captures are gone.';

CREATE VIEW workload.predicates AS
WITH asked AS (
  SELECT coalesce(p.parent, p.relation) AS relation,
         p.columns,
         p.operator,
         p.kind,
         p.directions,
         p.role,
         coalesce(pg_catalog.pg_partition_root(p.index::pg_catalog.regclass)::oid, p.index) AS index,
         c.capture_id,
         c.captured_at,
         c.queryid,
         c.duration_ms,
         p.rows_in,
         p.rows_kept,
         p.shared_by,
         CASE WHEN p.loops > 0 AND p.limited IS NULL AND p.first_match IS NULL
              THEN greatest(greatest(p.estimated_rows, 1) / greatest(p.rows_kept, 1),
                            greatest(p.rows_kept, 1) / greatest(p.estimated_rows, 1)) END AS estimate_error
    FROM workload.capture_rows() AS c
   CROSS JOIN pg_catalog.jsonb_to_recordset(workload.unpacked(c.packed_predicates)::jsonb) AS p (
           relation oid, parent oid, columns name[], operator text, kind text, directions text[], role text, index oid,
           loops double precision, rows_in double precision, rows_kept double precision,
           estimated_rows double precision, shared_by integer, limited boolean, first_match boolean)
   WHERE c.database_oid = (SELECT d.oid FROM pg_catalog.pg_database AS d WHERE d.datname = pg_catalog.current_database())
), of_one_capture AS (
  -- a plan may ask the same at several places, of several partitions for one
  SELECT a.relation, a.columns, a.operator, a.kind, a.directions, a.role, a.index, a.capture_id,
         pg_catalog.min(a.captured_at) AS captured_at,
         pg_catalog.min(a.queryid) AS queryid,
         pg_catalog.min(a.duration_ms) AS duration_ms,
         pg_catalog.sum(a.rows_in) FILTER (WHERE a.rows_kept IS NOT NULL) AS rows_in,
         pg_catalog.sum(a.rows_kept) FILTER (WHERE a.rows_in IS NOT NULL) AS rows_kept,
         pg_catalog.max(a.shared_by) AS shared_by,
         pg_catalog.max(a.estimate_error) AS estimate_error
    FROM asked AS a
   GROUP BY a.relation, a.columns, a.operator, a.kind, a.directions, a.role, a.index, a.capture_id
)
SELECT o.relation::pg_catalog.regclass AS relid,
       o.columns,
       o.operator,
       o.kind,
       o.directions,
       o.role AS clause_role,
       o.index::pg_catalog.regclass AS index,
       pg_catalog.count(*) AS captures,
       pg_catalog.count(DISTINCT o.queryid) AS statements,
       pg_catalog.sum(o.duration_ms) AS total_ms,
       pg_catalog.sum(o.rows_in) AS rows_in,
       pg_catalog.sum(o.rows_kept) AS rows_kept,
       pg_catalog.max(o.shared_by) AS shared_by,
       pg_catalog.max(o.estimate_error) AS estimate_error,
       pg_catalog.max(o.captured_at) AS last_captured_at
  FROM of_one_capture AS o
  JOIN pg_catalog.pg_class AS r ON r.oid = o.relation
 GROUP BY o.relation, o.columns, o.operator, o.kind, o.directions, o.role, o.index;
COMMENT ON VIEW workload.predicates IS 'What the captured plans of this database asked of its tables, how many rows that was asked of, and how many answered.';

CREATE FUNCTION workload.status_row(
  OUT library_version text, OUT counting_since timestamptz,
  OUT statements bigint, OUT statements_max bigint, OUT statements_lost bigint,
  OUT plans bigint, OUT plans_max bigint, OUT plans_lost bigint,
  OUT captures bigint, OUT captures_stored bigint, OUT captures_lost jsonb,
  OUT capture_bytes bigint, OUT capture_bytes_max bigint, OUT largest_capture_bytes bigint,
  OUT capture_p50_ms double precision, OUT capture_p99_ms double precision, OUT text_bytes bigint, OUT text_bytes_max bigint,
  OUT shared_memory_bytes bigint, OUT oldest_capture timestamptz,
  OUT disk_bytes bigint, OUT disk_bytes_max bigint, OUT flush_lag_ms double precision, OUT disk_error text,
  OUT worker_alive boolean, OUT worker_pid integer, OUT system_identifier bigint, OUT node bigint)
RETURNS record
LANGUAGE c STRICT VOLATILE PARALLEL RESTRICTED
AS 'MODULE_PATHNAME', 'workload_status_row';
COMMENT ON FUNCTION workload.status_row() IS 'The row of workload.status without what SQL knows by itself.';

CREATE VIEW workload.status AS
SELECT library_version,
       (SELECT e.extversion FROM pg_catalog.pg_extension AS e WHERE e.extname = 'pg_workload_advisor') AS extension_version,
       pg_catalog.current_setting('server_version') AS server_version,
       pg_catalog.pg_is_in_recovery() AS in_recovery,
       (SELECT pg_catalog.jsonb_object_agg(g.name, pg_catalog.current_setting(g.name)) FROM pg_catalog.pg_settings AS g
         WHERE g.name LIKE 'workload.%') AS settings,
       s.counting_since,
       s.statements,
       s.statements_max,
       s.statements_lost,
       s.plans,
       s.plans_max,
       s.plans_lost,
       s.captures,
       s.captures_stored,
       s.captures_lost,
       s.capture_bytes,
       s.capture_bytes_max,
       s.largest_capture_bytes,
       s.capture_p50_ms,
       s.capture_p99_ms,
       s.text_bytes,
       s.text_bytes_max,
       s.shared_memory_bytes,
       s.oldest_capture,
       s.disk_bytes,
       s.disk_bytes_max,
       s.flush_lag_ms,
       s.disk_error,
       s.worker_alive,
       s.worker_pid,
       s.system_identifier,
       s.node
  FROM workload.status_row() AS s;
COMMENT ON VIEW workload.status IS 'One row: versions, settings in force, what is kept and what was lost, by reason.';

CREATE FUNCTION workload.reset(queryid bigint DEFAULT NULL)
RETURNS void
LANGUAGE c VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'workload_reset';
COMMENT ON FUNCTION workload.reset(bigint) IS
  'Forgets all captures and counts of this server, or those of one statement, of all roles and databases.';
REVOKE ALL ON FUNCTION workload.reset(bigint) FROM PUBLIC;

---------------------------------------------------------------------------------------------------------------------
-- What if
---------------------------------------------------------------------------------------------------------------------

CREATE FUNCTION workload.what_if(
  query text,
  create_indexes text[] DEFAULT '{}',
  hide_indexes regclass[] DEFAULT '{}',
  parameters text[] DEFAULT NULL,
  measures bytea[] DEFAULT NULL,
  OUT startup_cost double precision, OUT total_cost double precision, OUT bounded_cost double precision,
  OUT plan json, OUT used_indexes text[], OUT index_bytes bigint[], OUT planning_ms double precision,
  OUT scans jsonb, OUT index_errors text[], OUT index_measures bytea[])
RETURNS record
LANGUAGE c VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'workload_what_if';
COMMENT ON FUNCTION workload.what_if(text, text[], regclass[], text[], bytea[]) IS
  'Plans a statement as if the given indexes existed and the hidden ones did not. Needs the privileges that EXPLAIN of the statement needs. "measures" has the "index_measures" that an earlier call told of the same indexes, NULL where an estimate from statistics will do: they are not measured again. Nothing is kept after the call.';

CREATE FUNCTION workload.what_if_costs(
  queries text[],
  indexes text[],
  configurations jsonb,
  hide_indexes regclass[] DEFAULT '{}',
  parameters jsonb DEFAULT NULL,
  with_scans boolean DEFAULT false,
  measures bytea[] DEFAULT NULL,
  OUT query integer, OUT configuration integer, OUT total_cost double precision, OUT bounded_cost double precision,
  OUT used integer[], OUT reused boolean, OUT scans jsonb)
RETURNS SETOF record
LANGUAGE c VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'workload_what_if_costs';
COMMENT ON FUNCTION workload.what_if_costs(text[], text[], jsonb, regclass[], jsonb, boolean, bytea[]) IS
  'Plans every statement under every configuration: a JSON array of arrays of positions in "indexes", from 1. One row per pair, with the positions of the indexes that the plan uses. "parameters" is a JSON array with the values of each statement, null for a generic plan; an empty object in place of a value leaves that parameter open. "measures" has what what_if() told of the indexes in "index_measures", NULL where an estimate from statistics will do: they are not measured again. Nothing is kept after the call.';

CREATE FUNCTION workload.what_if_predicates(
  query text,
  OUT occurrence integer, OUT relid regclass, OUT alias text, OUT kind text, OUT column_name name, OUT operator text,
  OUT "position" integer, OUT descending boolean, OUT nulls_first boolean, OUT selectivity double precision,
  OUT table_rows double precision, OUT kept_rows double precision, OUT limited boolean, OUT expression text,
  OUT against text, OUT parameter integer, OUT index_classes text[], OUT either integer, OUT arm integer,
  OUT pattern_prefix integer, OUT pattern_run integer, OUT other_collation text)
RETURNS SETOF record
LANGUAGE c STRICT VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'workload_what_if_predicates';
COMMENT ON FUNCTION workload.what_if_predicates(text) IS
  'What a statement asks of each table it reads, from the planner''s own clause lists: equal, array, range, pattern, null, join, order, distance, group, expression, the other columns it needs, and what it writes. "expression" is what an index would be on where that is no plain column, "index_classes" the kinds of index that answer the operator.';

CREATE FUNCTION workload.what_if_parameters(
  query text,
  OUT parameter integer, OUT type regtype, OUT relid regclass, OUT column_name name, OUT operator text,
  OUT start double precision, OUT step double precision)
RETURNS SETOF record
LANGUAGE c STRICT VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'workload_what_if_parameters';
COMMENT ON FUNCTION workload.what_if_parameters(text) IS
  'The parameters of a statement, with the columns that each is compared with, from the analysed statement. Where a column is compared with what is calculated of one, that is start + step x the parameter; times in seconds since 1970. Plans nothing.';

CREATE FUNCTION workload.what_if_rewrites(
  query text,
  OUT kind text, OUT relid regclass, OUT alias text, OUT columns name[], OUT clause text, OUT better text,
  OUT indexable boolean, OUT skipped_rows double precision)
RETURNS SETOF record
LANGUAGE c STRICT VOLATILE PARALLEL UNSAFE
AS 'MODULE_PATHNAME', 'workload_what_if_rewrites';
COMMENT ON FUNCTION workload.what_if_rewrites(text) IS
  'Forms in a statement that no index on a column serves, from the analysed statement, and how the same could be asked. Plans nothing: whether a form costs anything shows in the plan.';

---------------------------------------------------------------------------------------------------------------------
-- Health
---------------------------------------------------------------------------------------------------------------------

CREATE FUNCTION workload.live()
RETURNS boolean
LANGUAGE c STRICT VOLATILE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'workload_live';
COMMENT ON FUNCTION workload.live() IS 'True: this server answers. Takes no lock and reads nothing.';

CREATE FUNCTION workload.ready(
  role text DEFAULT NULL,
  max_lag_bytes bigint DEFAULT 16777216,
  max_lag_ms integer DEFAULT 2000,
  max_staleness_ms integer DEFAULT NULL,
  max_disconnected_ms integer DEFAULT 60000,
  policy text DEFAULT 'available')
RETURNS boolean
LANGUAGE c VOLATILE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'workload_ready';
COMMENT ON FUNCTION workload.ready(text, bigint, integer, integer, integer, text) IS
  'True when this server can do its work now: a primary accepts writes, a replica streams and is within the limits; a limit that is NULL is not checked. With "role" (primary or replica), only a server of that role is ready. Under policy "strict" a replica without its upstream is not ready at once.';

CREATE FUNCTION workload.readiness(
  role text DEFAULT NULL,
  max_lag_bytes bigint DEFAULT 16777216,
  max_lag_ms integer DEFAULT 2000,
  max_staleness_ms integer DEFAULT NULL,
  max_disconnected_ms integer DEFAULT 60000,
  policy text DEFAULT 'available',
  OUT ready boolean, OUT role text, OUT reasons text[], OUT degraded text[],
  OUT apply_lag_ms bigint, OUT apply_lag_bytes bigint, OUT transport_bytes bigint, OUT lag_bytes bigint,
  OUT contact_ms bigint, OUT disconnected_ms bigint, OUT staleness_ms bigint, OUT origin_age_ms bigint)
RETURNS record
LANGUAGE c VOLATILE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'workload_readiness';
COMMENT ON FUNCTION workload.readiness(text, bigint, integer, integer, integer, text) IS
  'What workload.ready() answers, why, and the numbers behind it.';

CREATE FUNCTION workload.health()
RETURNS jsonb
LANGUAGE c STRICT VOLATILE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'workload_health';
COMMENT ON FUNCTION workload.health() IS
  'Role, readiness with its reasons, and the numbers behind it. What is unknown is null.';

CREATE FUNCTION workload.promote_check(
  OUT in_recovery boolean, OUT lost_bytes bigint, OUT lost_basis text, OUT last_contact_ms bigint, OUT apply_bytes bigint,
  OUT estimated_ms bigint, OUT obstacles text[], OUT notes text[])
RETURNS record
LANGUAGE c STRICT VOLATILE PARALLEL SAFE
AS 'MODULE_PATHNAME', 'workload_promote_check';
COMMENT ON FUNCTION workload.promote_check() IS
  'What promoting this replica now would cost: the WAL of the primary that it did not receive, the time until it accepts writes, and what stands in the way.';

CREATE FUNCTION workload.lag_history_rows(
  OUT resolution text, OUT at timestamptz, OUT samples integer,
  OUT apply_lag_p50_ms bigint, OUT apply_lag_p95_ms bigint, OUT apply_lag_p99_ms bigint, OUT apply_lag_max_ms bigint,
  OUT apply_lag_bytes_max bigint, OUT role text, OUT timeline bigint, OUT gap boolean)
RETURNS SETOF record
LANGUAGE c STRICT VOLATILE PARALLEL RESTRICTED
AS 'MODULE_PATHNAME', 'workload_lag_history_rows';
COMMENT ON FUNCTION workload.lag_history_rows() IS 'The rows of workload.lag_history.';

CREATE VIEW workload.lag_history AS
SELECT h.resolution,
       h.at,
       h.samples,
       h.apply_lag_p50_ms,
       h.apply_lag_p95_ms,
       h.apply_lag_p99_ms,
       h.apply_lag_max_ms,
       h.apply_lag_bytes_max,
       h.role,
       h.timeline,
       h.gap
  FROM workload.lag_history_rows() AS h;
COMMENT ON VIEW workload.lag_history IS 'The lag of this server, for each second of the last hour (resolution 1s) and each minute of the last day (1min), without periods before the server started; gap: nobody looked.';

CREATE FUNCTION workload.last_commit_lsn()
RETURNS text
LANGUAGE c STRICT VOLATILE PARALLEL RESTRICTED
AS 'MODULE_PATHNAME', 'workload_last_commit_lsn';
COMMENT ON FUNCTION workload.last_commit_lsn() IS
  'A token for the last commit of this session that wrote anything: timeline and WAL position, for workload.wait_lsn(). NULL: there was none.';

CREATE PROCEDURE workload.wait_lsn(token text, timeout_ms integer DEFAULT 1000)
LANGUAGE c
AS 'MODULE_PATHNAME', 'workload_wait_lsn';
COMMENT ON PROCEDURE workload.wait_lsn(text, integer) IS
  'Returns once this server has the commit that workload.last_commit_lsn() told of, so that the next statement sees it. Fails when the time is over, or when the commit is not part of this server''s history.';

CREATE FUNCTION workload.idle_slot_rows(OUT slot_name name, OUT inactive_since timestamptz)
RETURNS SETOF record
LANGUAGE c STRICT VOLATILE PARALLEL RESTRICTED
AS 'MODULE_PATHNAME', 'workload_idle_slot_rows';
COMMENT ON FUNCTION workload.idle_slot_rows() IS 'Physical replication slots that nobody uses, and since when as far as this server saw it.';

CREATE VIEW workload.replicas AS
SELECT r.application_name,
       r.client_addr,
       r.pid,
       r.state,
       r.sync_state,
       r.slot_name,
       r.slot_active,
       r.slot_inactive_ms,
       r.wal_status,
       r.safe_wal_size,
       r.retained_bytes,
       r.sent_lag_bytes,
       r.flush_lag_bytes,
       r.replay_lag_bytes,
       r.replay_lag_ms,
       r.backend_xmin_age,
       CASE WHEN r.wal_status = 'lost' OR r.invalidated THEN 'slot_lost'
            WHEN r.wal_status = 'unreserved' THEN 'slot_unreserved'
            WHEN r.pid IS NULL THEN 'slot_inactive'
            WHEN r.state IS NULL THEN 'unknown'
            WHEN r.state <> 'streaming' THEN CASE r.state WHEN 'catchup' THEN 'catching_up' ELSE r.state END
            WHEN r.replay_lag_bytes IS NULL THEN 'unknown'
            WHEN r.replay_lag_bytes > 16777216 OR r.replay_lag_ms > 2000 THEN 'lagging'
            ELSE 'ok' END AS verdict
  FROM (SELECT s.application_name,
               s.client_addr,
               coalesce(s.pid, slot.active_pid) AS pid,
               s.state,
               s.sync_state,
               slot.slot_name,
               slot.active AS slot_active,
               1000 * extract(epoch FROM pg_catalog.clock_timestamp()
                      - coalesce((pg_catalog.to_jsonb(slot) ->> 'inactive_since')::timestamptz, seen.inactive_since))::double precision AS slot_inactive_ms,
               slot.wal_status,
               slot.safe_wal_size,
               pg_catalog.pg_wal_lsn_diff(here.lsn, slot.restart_lsn)::bigint AS retained_bytes,
               greatest(pg_catalog.pg_wal_lsn_diff(here.lsn, s.sent_lsn), 0)::bigint AS sent_lag_bytes,
               greatest(pg_catalog.pg_wal_lsn_diff(here.lsn, s.flush_lsn), 0)::bigint AS flush_lag_bytes,
               greatest(pg_catalog.pg_wal_lsn_diff(here.lsn, s.replay_lsn), 0)::bigint AS replay_lag_bytes,
               1000 * extract(epoch FROM s.replay_lag)::double precision AS replay_lag_ms,
               greatest(pg_catalog.age(s.backend_xmin), pg_catalog.age(slot.xmin)) AS backend_xmin_age,
               coalesce(pg_catalog.to_jsonb(slot) ->> 'invalidation_reason' IS NOT NULL, false) AS invalidated
          FROM pg_catalog.pg_stat_replication AS s
          FULL JOIN (SELECT p.* FROM pg_catalog.pg_replication_slots AS p WHERE p.slot_type = 'physical') AS slot
            ON slot.active_pid = s.pid
          LEFT JOIN workload.idle_slot_rows() AS seen ON seen.slot_name = slot.slot_name
         CROSS JOIN (SELECT CASE WHEN pg_catalog.pg_is_in_recovery()
                                 THEN greatest(pg_catalog.pg_last_wal_receive_lsn(), pg_catalog.pg_last_wal_replay_lsn())
                                 ELSE pg_catalog.pg_current_wal_lsn() END AS lsn) AS here) AS r;
COMMENT ON VIEW workload.replicas IS 'Who receives WAL from this server, and slots whose standby is away, with a verdict. Members of pg_monitor see all of it.';

---------------------------------------------------------------------------------------------------------------------
-- What was advised
---------------------------------------------------------------------------------------------------------------------

CREATE TABLE workload.recommendations (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  advised_at timestamptz NOT NULL DEFAULT pg_catalog.now(),
  kind text NOT NULL CHECK (kind IN ('create_index', 'drop_index', 'replace_index', 'rewrite', 'analyze', 'setting')),
  subject text NOT NULL CHECK (subject IN ('message', 'task', 'file', 'other')),
  table_name text,
  statement text NOT NULL,
  reason text NOT NULL,
  evidence jsonb NOT NULL DEFAULT '{}',
  expected_saving_ms_per_day double precision,
  size_bytes bigint,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'applied', 'verified', 'reverted', 'dismissed'))
);
COMMENT ON TABLE workload.recommendations IS 'What workload-advisor last advised for this database.';
SELECT pg_catalog.pg_extension_config_dump('workload.recommendations', '');
SELECT pg_catalog.pg_extension_config_dump('workload.recommendations_id_seq', '');

GRANT USAGE ON SCHEMA workload TO PUBLIC;
GRANT SELECT ON workload.statements, workload.captures, workload.slow_statements, workload.plans, workload.predicates,
  workload.status, workload.lag_history, workload.replicas TO PUBLIC;
GRANT SELECT ON workload.recommendations TO pg_monitor;
