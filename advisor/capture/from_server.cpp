#include "advisor/capture/from_server.hpp"

#include <fmt/format.h>

#include "advisor/capture/merge.hpp"
#include "advisor/model/problem.hpp"

namespace workload::advisor {
namespace {

using postgres::Result;
using postgres::Server;

// Our own statements begin with this comment and are left out of every workload.
constexpr auto status_sql = R"(/* workload-advisor */
SELECT pg_catalog.to_char(s.counting_since AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS "UTC"') AS since,
       pg_catalog.date_part('epoch', pg_catalog.now() - s.counting_since) AS seconds,
       s.captures,
       s.statements_lost,
       (SELECT pg_catalog.sum(l.value::numeric) FROM pg_catalog.jsonb_each_text(s.captures_lost) AS l
         WHERE l.value ~ '^[0-9]+$') AS captures_lost,
       workload.health() AS health,
       (SELECT pg_catalog.count(*)
          FROM pg_catalog.pg_stat_replication AS r
          LEFT JOIN pg_catalog.pg_replication_slots AS slot ON slot.active_pid = r.pid
         WHERE r.state IS DISTINCT FROM 'backup'
           AND slot.slot_type IS DISTINCT FROM 'logical'
           AND r.application_name IS DISTINCT FROM 'pg_receivewal') AS standbys
  FROM workload.status AS s)";

// Statements that ran inside another command (COPY, CREATE TABLE AS, EXPLAIN) carry that command's text, which cannot
// be planned by itself. Statements that read nothing but catalogs are those of tools, and probes ask our health.
constexpr auto statements_sql = R"(/* workload-advisor */
SELECT *
  FROM (SELECT s.*,
               ARRAY(SELECT pg_catalog.format('%I.%I', n.nspname, c.relname)
                       FROM pg_catalog.unnest(s.tables) AS t
                       JOIN pg_catalog.pg_class AS c ON c.oid = t
                       JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
                      WHERE c.relkind IN ('r', 'p', 'm')
                        AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'workload')
                      ORDER BY 1) AS table_names,
               s.query IS NULL OR s.queryid IS NULL OR s.query = '<insufficient privilege>' AS hidden
          FROM workload.statements AS s
         WHERE s.database = pg_catalog.current_database()) AS s
 WHERE s.hidden
    OR s.query ~* '^(\s|\(|/\*.*\*/|--[^\n]*\n)*(select|insert|update|delete|merge|with|values|table)\M'
   AND NOT pg_catalog.starts_with(s.query, '/* workload-advisor */')
   AND (pg_catalog.cardinality(s.table_names) > 0
        OR coalesce(pg_catalog.cardinality(s.tables), 0) = 0 AND s.query !~ '\mworkload\.')
 ORDER BY s.queryid, s.role)";

// A skeleton, left by a statement that was interrupted early, is no plan that can be shown; and how long an execution
// took that did not end well, or waited for others, says little about its plan.
constexpr auto captures_sql = R"(/* workload-advisor */
SELECT DISTINCT ON (c.queryid)
       c.queryid,
       pg_catalog.to_char(c.captured_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS "UTC"') AS captured_at,
       c.level,
       c.duration_ms,
       c.plan,
       pg_catalog.sum(c.duration_ms) FILTER (WHERE NOT c.plan_bound) OVER of_statement AS waited_ms,
       pg_catalog.sum(c.duration_ms) OVER of_statement AS captured_ms,
       pg_catalog.count(*) OVER of_statement AS captured,
       pg_catalog.count(*) FILTER (WHERE c.generic_plan) OVER of_statement AS generic,
       pg_catalog.count(c.generic_plan) OVER of_statement AS bound,
       pg_catalog.first_value((SELECT e.key
                                 FROM pg_catalog.jsonb_each_text(c.waits -> 'events') AS e
                                ORDER BY e.value::int DESC, e.key
                                LIMIT 1)) OVER (
         PARTITION BY c.queryid ORDER BY c.plan_bound NULLS LAST, c.duration_ms DESC, c.capture_id) AS waited_for
  FROM workload.captures AS c
 WHERE c.database = pg_catalog.current_database()
   AND c.queryid IS NOT NULL
   AND c.level <> 'none'
   AND NOT c.plan::pg_catalog.jsonb -> 0 ? 'Skeleton'
WINDOW of_statement AS (PARTITION BY c.queryid)
 ORDER BY c.queryid,
          CASE c.level WHEN 'full' THEN 1 WHEN 'rows' THEN 2 ELSE 3 END,
          c.status <> 'ok',
          NOT coalesce(c.plan_bound, true),
          c.duration_ms DESC,
          c.capture_id)";

// Of partitions the statement names the parent.
constexpr auto patterns_sql = R"(/* workload-advisor */
SELECT c.queryid,
       pg_catalog.format('%I.%I', n.nspname, t.relname) AS table_name,
       p.value -> 'columns' ->> 0 AS column_name,
       p.value ->> 'operator' AS operator,
       pg_catalog.min((p.value ->> 'pattern_prefix')::int) AS prefix,
       pg_catalog.min((p.value ->> 'pattern_run')::int) AS run
  FROM workload.captures AS c
 CROSS JOIN pg_catalog.jsonb_array_elements(c.predicates) AS p
  JOIN pg_catalog.pg_class AS t ON t.oid = (p.value ->> 'relation')::pg_catalog.oid
  JOIN pg_catalog.pg_namespace AS n ON n.oid = t.relnamespace
 WHERE c.database = pg_catalog.current_database()
   AND c.queryid IS NOT NULL
   AND p.value ? 'pattern_prefix'
 GROUP BY 1, 2, 3, 4
 ORDER BY 1, 2, 3, 4)";
// Of the conditions of a scan that were counted alone or together, and to their end: what they kept of the rows, those
// that kept about as many together. Where a scan was not counted, or not to its end, or kept nothing, what the planner
// expected of all its conditions with the values of that execution: a room that does not exist tells nothing of the
// status that was asked for beside it. What else kept nothing counts as having kept one row. A partial index tells that
// its condition was asked for, unless the plan still asks something of that column: then of what the index has.
constexpr auto shares_sql = R"(/* workload-advisor */
SELECT s.queryid, s.table_name, s.column_names, s.operators,
       pg_catalog.exp(pg_catalog.avg(pg_catalog.ln(s.share))) AS share,
       pg_catalog.count(*) AS times
  FROM (SELECT c.queryid,
               pg_catalog.format('%I.%I', n.nspname, t.relname) AS table_name,
               p.column_names, p.operators,
               least(1, greatest(1, p.kept) / coalesce(p.rows, t.reltuples)) AS share
          FROM workload.captures AS c
         CROSS JOIN LATERAL (
               SELECT q.relation, q.node, q.counted,
                      CASE WHEN q.counted THEN q.role END AS role,
                      pg_catalog.array_agg(q.column_name ORDER BY q.column_name, q.operator) FILTER (WHERE q.asked)
                        AS column_names,
                      pg_catalog.array_agg(q.operator ORDER BY q.column_name, q.operator) FILTER (WHERE q.asked)
                        AS operators,
                      pg_catalog.max(CASE WHEN q.counted AND NOT (q.kept = 0 AND q.all_expected) THEN q.kept * q.part
                                          ELSE q.expected END) AS kept,
                      pg_catalog.max(CASE WHEN q.counted THEN q.rows END) AS rows
                 FROM (SELECT (p.value ->> 'relation')::pg_catalog.oid AS relation,
                              p.value ->> 'node' AS node,
                              p.value ->> 'role' AS role,
                              p.value -> 'columns' ->> 0 AS column_name,
                              p.value ->> 'operator' AS operator,
                              (p.value ->> 'rows_kept')::double precision AS kept,
                              (p.value ->> 'rows_in')::double precision AS rows,
                              (p.value ->> 'estimated_rows')::double precision AS expected,
                              coalesce((p.value ->> 'shared_by')::int, 1) AS shared_by,
                              pg_catalog.bool_and(p.value ? 'rows_kept' AND NOT p.value ?| ARRAY['limited', 'first_match'])
                                OVER (PARTITION BY p.value ->> 'node') AS counted,
                              pg_catalog.min(p.value ->> 'role') OVER (PARTITION BY p.value ->> 'node')
                              = pg_catalog.max(p.value ->> 'role') OVER (PARTITION BY p.value ->> 'node')
                              AND NOT coalesce(c.generic_plan, false) AS all_expected,
                              NOT (p.value ? 'of_index' AND pg_catalog.count(*) FILTER (WHERE NOT p.value ? 'of_index') OVER of_column > 0)
                                AS asked,
                              CASE WHEN p.value ->> 'role' = 'filter' AND pg_catalog.bool_or(p.value ? 'of_index') OVER of_column
                                   THEN (SELECT least(1, i.reltuples / t.reltuples)
                                           FROM pg_catalog.pg_class AS i, pg_catalog.pg_class AS t
                                          WHERE i.oid = (p.value ->> 'index')::pg_catalog.oid
                                            AND t.oid = (p.value ->> 'relation')::pg_catalog.oid
                                            AND i.reltuples >= 0 AND t.reltuples > 0)
                                   ELSE 1 END AS part,
                              pg_catalog.jsonb_array_length(p.value -> 'columns') = 1
                              AND (p.value ->> 'kind' = 'null'
                                   OR p.value ->> 'operator' IN ('IS TRUE', 'IS FALSE')
                                   OR ((p.value ->> 'kind' IN ('equal', 'array', 'range')
                                        OR p.value ->> 'operator' IN ('<>', '&&', '@>'))
                                       AND p.value ->> 'against' IN ('constant', 'parameter', 'expression'))) AS plain
                         FROM pg_catalog.jsonb_array_elements(c.predicates) AS p
                        WHERE p.value ->> 'role' IN ('index', 'recheck', 'filter')
                       WINDOW of_column AS (PARTITION BY p.value ->> 'node', p.value -> 'columns' ->> 0)) AS q
                WHERE NOT (q.counted AND q.role = 'recheck')
                  AND (q.counted OR NOT coalesce(c.generic_plan, false))
                GROUP BY 1, 2, 3, 4
               HAVING pg_catalog.bool_and(q.plain)
                  AND pg_catalog.abs(pg_catalog.sum(1.0 / q.shared_by) - pg_catalog.count(DISTINCT q.role)) < 0.01) AS p
          JOIN pg_catalog.pg_class AS t ON t.oid = p.relation AND NOT t.relispartition
          JOIN pg_catalog.pg_namespace AS n ON n.oid = t.relnamespace
         WHERE c.database = pg_catalog.current_database()
           AND c.queryid IS NOT NULL
           AND c.status = 'ok'
           AND p.column_names IS NOT NULL
           AND p.kept IS NOT NULL
           AND coalesce(p.rows, t.reltuples) >= 1) AS s
 GROUP BY s.queryid, s.table_name, s.column_names, s.operators, pg_catalog.round(pg_catalog.log(s.share) * 2)
 ORDER BY 1, 2, 3, 4, 5)";
// The values of captured executions, where the server keeps them and this role may see them. One that was too long to
// be kept is not known.
constexpr auto values_sql = R"(/* workload-advisor */
SELECT v.queryid, v.parameters, v.times
  FROM (SELECT c.queryid, c.parameters, pg_catalog.count(*) AS times,
               pg_catalog.row_number() OVER (PARTITION BY c.queryid
                                             ORDER BY pg_catalog.count(*) DESC, c.parameters) AS place
          FROM workload.captures AS c
         WHERE c.database = pg_catalog.current_database()
           AND c.queryid IS NOT NULL
           AND c.parameters IS NOT NULL
           AND NOT EXISTS (SELECT
                             FROM pg_catalog.unnest(c.parameters) AS value
                            WHERE value ~ '^<[0-9]+ bytes>$')
         GROUP BY c.queryid, c.parameters) AS v
 WHERE v.place <= 5
 ORDER BY v.queryid, v.place)";

// Which partitions a plan reads depends on its values, and a statement's own tables are those of its first plan.
constexpr auto partitions_sql = R"(/* workload-advisor */
SELECT DISTINCT c.queryid, pg_catalog.format('%I.%I', n.nspname, r.relname) AS table_name
  FROM workload.captures AS c
 CROSS JOIN LATERAL pg_catalog.jsonb_array_elements(c.predicates) AS p
  JOIN pg_catalog.pg_class AS r ON r.oid = (p ->> 'relation')::pg_catalog.oid AND r.relispartition
  JOIN pg_catalog.pg_namespace AS n ON n.oid = r.relnamespace
 WHERE c.database = pg_catalog.current_database()
   AND c.queryid IS NOT NULL
   AND EXISTS (SELECT FROM pg_catalog.pg_class WHERE relispartition AND relkind = 'r')
 ORDER BY c.queryid, table_name)";

StatementRow statement_row(const Result& rows, int row) {
  StatementRow statement;
  statement.queryid = rows.text(row, "queryid");
  statement.query = rows.text(row, "query");
  statement.tables = rows.texts(row, "table_names");
  statement.role = rows.text(row, "role");
  statement.calls = rows.integer(row, "calls");
  statement.total = rows.number_if_known(row, "total_ms");
  statement.worst = rows.number_if_known(row, "max_ms");
  statement.p50 = rows.number_if_known(row, "p50_ms");
  statement.p95 = rows.number_if_known(row, "p95_ms");
  statement.p99 = rows.number_if_known(row, "p99_ms");
  statement.rows = rows.integer(row, "rows");
  statement.blocks_hit = rows.integer(row, "shared_blocks_hit");
  statement.blocks_read = rows.integer(row, "shared_blocks_read");
  statement.wal_bytes = rows.integer(row, "wal_bytes");
  return statement;
}

CapturedWaits waits(const Result& rows, int row) {
  return {rows.number(row, "captured"), rows.number(row, "captured_ms"), rows.number_if_known(row, "waited_ms"),
          rows.text(row, "waited_for")};
}

void add_server(Merge& merge, Server& server) {
  postgres::require_extension(server, "read the workload from");
  auto transaction = server.connection.reading();
  auto status = transaction.query(status_sql);
  Node node;
  node.name = server.name;
  node.in_recovery = server.in_recovery;
  node.server_version = server.version;
  node.since = status.text(0, "since");
  node.captures_kept = status.integer(0, "captures");
  node.captures_lost = status.integer(0, "captures_lost");
  node.statements_lost = status.integer(0, "statements_lost");
  node.health = status.text(0, "health");
  node.standbys = static_cast<int>(status.integer(0, "standbys"));

  auto rows = transaction.query(statements_sql);
  for (int row = 0; row < rows.size(); row++) {
    if (rows.truth(row, "hidden"))
      node.statements_hidden++;
    else
      merge.add_statement(statement_row(rows, row), node.name);
  }
  merge.settle_percentiles();
  auto captures = transaction.query(captures_sql);
  for (int row = 0; row < captures.size(); row++) {
    merge.add_waits(captures.text(row, "queryid"), waits(captures, row));
    merge.add_generic(captures.text(row, "queryid"), captures.integer(row, "generic"), captures.integer(row, "bound"));
    merge.add_capture(captures.text(row, "queryid"), {captures.text(row, "captured_at"), captures.text(row, "level"),
                                                      captures.number(row, "duration_ms"), captures.text(row, "plan")});
  }
  auto patterns = transaction.query(patterns_sql);
  for (int row = 0; row < patterns.size(); row++)
    merge.add_pattern(
        patterns.text(row, "queryid"),
        {patterns.text(row, "table_name"), patterns.text(row, "column_name"), patterns.text(row, "operator"),
         static_cast<int>(patterns.integer(row, "prefix")), static_cast<int>(patterns.integer(row, "run"))});
  auto shares = transaction.query(shares_sql);
  for (int row = 0; row < shares.size(); row++) {
    auto columns = shares.texts(row, "column_names"), operators = shares.texts(row, "operators");
    ShareSeen seen{shares.text(row, "table_name"), columns.front(), operators.front(), shares.number(row, "share"),
                   shares.integer(row, "times")};
    for (std::size_t i = 1; i < columns.size(); i++) seen.also.push_back({columns[i], operators[i]});
    merge.add_share(shares.text(row, "queryid"), seen);
  }
  auto partitions = transaction.query(partitions_sql);
  for (int row = 0; row < partitions.size(); row++)
    merge.add_table(partitions.text(row, "queryid"), partitions.text(row, "table_name"));
  auto values = transaction.query(values_sql);
  for (int row = 0; row < values.size(); row++)
    merge.add_values(values.text(row, "queryid"), {postgres::array_elements_with_nulls(values.text(row, "parameters")),
                                                   values.integer(row, "times")});
  merge.add_node(node, server.database, status.number(0, "seconds"));
}

void check_there_is_something(const Workload& workload) {
  if (!workload.statements.empty()) return;
  std::int64_t hidden = 0;
  for (const auto& node : workload.nodes) hidden += node.statements_hidden;
  if (hidden > 0)
    throw Problem{"could not see any statement of the workload",
                  fmt::format("The text of all {} statements of database \"{}\" is hidden from this role.", hidden,
                              workload.database),
                  "Connect as a role that was given pg_read_all_stats: GRANT pg_read_all_stats TO ..."};
  throw Problem{"no statements have been captured yet",
                fmt::format("No server given has counted a statement on the tables of database \"{}\" since {}.",
                            workload.database, workload.nodes.front().since),
                "Run the workload first. To see the plans of faster statements, lower workload.min_duration."};
}

}  // namespace

Workload FromServer::read() {
  Merge merge;
  for (auto& server : servers_) add_server(merge, server);
  auto workload = merge.finish();
  check_there_is_something(workload);
  return workload;
}

}  // namespace workload::advisor
