#include "advisor/command/recommendations.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "advisor/model/problem.hpp"
#include "advisor/report/writers.hpp"

namespace workload::advisor::command {
namespace {

constexpr auto readable_sql = R"(/* workload-advisor */
SELECT pg_catalog.has_table_privilege('workload.recommendations', 'SELECT') AS readable)";

constexpr auto writable_sql = R"(/* workload-advisor */
SELECT pg_catalog.has_table_privilege('workload.recommendations', 'SELECT')
       AND pg_catalog.has_table_privilege('workload.recommendations', 'INSERT')
       AND pg_catalog.has_table_privilege('workload.recommendations', 'UPDATE')
       AND pg_catalog.has_table_privilege('workload.recommendations', 'DELETE') AS writable,
       current_user AS role)";

constexpr auto earlier_sql = R"(/* workload-advisor */
SELECT r.statement,
       r.state,
       pg_catalog.to_char(max(r.advised_at) OVER () AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS "UTC"') AS since
  FROM workload.recommendations AS r
 WHERE r.kind IN ('create_index', 'drop_index', 'replace_index', 'rewrite', 'analyze')
 ORDER BY r.id)";

// Two reports at once would each see the other's rows as gone.
constexpr auto lock_sql = "LOCK TABLE workload.recommendations IN SHARE ROW EXCLUSIVE MODE";

constexpr auto clear_sql = R"(/* workload-advisor */
DELETE FROM workload.recommendations
 WHERE state = 'open'
   AND kind IN ('create_index', 'drop_index', 'replace_index', 'rewrite', 'analyze')
   AND statement <> ALL ($1::pg_catalog.text[]))";

constexpr auto put_sql = R"(/* workload-advisor */
WITH updated AS (
  UPDATE workload.recommendations AS r
     SET advised_at = pg_catalog.now(), subject = $2, table_name = $3, reason = $5, evidence = $6::pg_catalog.jsonb,
         expected_saving_ms_per_day = $7::pg_catalog.float8, size_bytes = $8::pg_catalog.int8
   WHERE r.statement = $4 AND r.state = 'open'
  RETURNING r.id
)
INSERT INTO workload.recommendations
       (kind, subject, table_name, statement, reason, evidence, expected_saving_ms_per_day, size_bytes)
SELECT $1, $2, $3, $4, $5, $6::pg_catalog.jsonb, $7::pg_catalog.float8, $8::pg_catalog.int8
 WHERE NOT EXISTS (SELECT FROM updated)
   AND NOT EXISTS (SELECT FROM workload.recommendations AS d WHERE d.statement = $4 AND d.state = 'dismissed'))";

std::string kind_of(Action action) {
  switch (action) {
    case Action::create:
      return "create_index";
    case Action::drop:
      return "drop_index";
    case Action::rewrite:
      return "rewrite";
    case Action::analyze:
      break;
  }
  return "analyze";
}

bool contains(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

std::vector<std::string> statements(const Advice& advice) {
  std::vector<std::string> all;
  for (const auto& recommendation : advice.recommendations) all.push_back(recommendation.sql);
  return all;
}

}  // namespace

std::optional<Changes> changes(const Advice& advice, postgres::Server& server) {
  auto transaction = server.connection.reading();
  if (!transaction.query(readable_sql).truth(0, "readable")) return std::nullopt;
  auto rows = transaction.query(earlier_sql);
  if (rows.size() == 0) return std::nullopt;

  std::vector<std::string> open, dismissed;
  for (int row = 0; row < rows.size(); row++) {
    auto state = rows.text(row, "state");
    if (state == "open") open.push_back(rows.text(row, "statement"));
    if (state == "dismissed") dismissed.push_back(rows.text(row, "statement"));
  }
  Changes changes{rows.text(0, "since"), {}, {}, {}};
  auto now = statements(advice);
  for (const auto& sql : now) {
    if (contains(dismissed, sql))
      changes.dismissed.push_back(sql);
    else if (!contains(open, sql))
      changes.added.push_back(sql);
  }
  for (const auto& sql : open)
    if (!contains(now, sql)) changes.resolved.push_back(sql);
  return changes;
}

void check_can_save(postgres::Server& server) {
  if (server.in_recovery)
    throw Problem{"could not save recommendations without a primary",
                  fmt::format("Every server given is a replica, which cannot be written to; one is {}.",
                              server.connection.place()),
                  "Add a --dsn of the primary, or leave out --save."};
  require_extension(server, "save recommendations on");
  auto transaction = server.connection.reading();
  auto rows = transaction.query(writable_sql);
  if (!rows.truth(0, "writable"))
    throw Problem{"permission denied to save recommendations",
                  fmt::format("Role \"{}\" may not write to the table workload.recommendations.", rows.text(0, "role")),
                  "Connect as the owner of the extension, or grant SELECT, INSERT, UPDATE and DELETE on that table."};
}

void save_recommendations(const Advice& advice, postgres::Server& primary) {
  auto transaction = primary.connection.writing();
  transaction.query(lock_sql);
  transaction.query(clear_sql, {postgres::array_literal(statements(advice))});
  for (const auto& recommendation : advice.recommendations) {
    std::optional<std::string> saving;
    if (recommendation.saving_per_day) saving = std::to_string(*recommendation.saving_per_day);
    transaction.query(
        put_sql, {kind_of(recommendation.action), recommendation.subject, recommendation.table, recommendation.sql,
                  recommendation.reason, report::as_json(recommendation), saving, std::to_string(recommendation.size)});
  }
  transaction.commit();
}

}  // namespace workload::advisor::command
