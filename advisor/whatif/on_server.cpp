#include "advisor/whatif/on_server.hpp"

#include <fmt/format.h>

#include <map>

#include "advisor/model/problem.hpp"

namespace workload::advisor {
namespace {

using postgres::array_literal;

std::optional<Predicate::Kind> kind_of(const std::string& name) {
  using Kind = Predicate::Kind;
  static const std::vector<std::pair<std::string, Kind>> kinds{
      {"equal", Kind::equal},           {"array", Kind::array},     {"range", Kind::range},
      {"pattern", Kind::pattern},       {"null", Kind::null},       {"join", Kind::join},
      {"order", Kind::order},           {"group", Kind::group},     {"needed", Kind::needed},
      {"expression", Kind::expression}, {"changed", Kind::changed}, {"inserted", Kind::inserted}};
  for (const auto& [text, kind] : kinds)
    if (text == name) return kind;
  return std::nullopt;  // of a newer extension: nothing we know how to use
}

std::string definitions(const std::vector<IndexDefinition>& indexes) {
  std::vector<std::string> texts;
  for (const auto& index : indexes) texts.push_back(create_sql(index, false));
  return array_literal(texts);
}

// The server counts positions from 1.
std::string positions(const std::vector<Configuration>& configurations) {
  std::string all;
  for (const auto& configuration : configurations) {
    std::string one;
    for (int index : configuration.indexes) one += fmt::format("{}{}", one.empty() ? "" : ",", index + 1);
    all += fmt::format("{}[{}]", all.empty() ? "" : ",", one);
  }
  return "[" + all + "]";
}

void check_count(const postgres::Result& rows, const char* what, std::size_t asked, const char* of) {
  if (static_cast<std::size_t>(rows.size()) == asked) return;
  throw Problem{"could not read the server's what-if answer",
                fmt::format("It has {} {} for {} {}.", rows.size(), what, asked, of),
                "Run ALTER EXTENSION pg_workload_advisor UPDATE on the primary."};
}

}  // namespace

// Every question runs in a short transaction of its own, so that a statement which cannot be planned spoils no other.
OnServer::OnServer(postgres::Server& server) : connection_(server.connection) { require_extension(server, "plan on"); }

std::vector<Predicate> OnServer::predicates(const std::string& query) {
  auto transaction = connection_.reading();
  auto rows = transaction.query(R"(/* workload-advisor */
SELECT p.*,
       (SELECT pg_catalog.format('%I.%I', n.nspname, c.relname)
          FROM pg_catalog.pg_class AS c
          JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
         WHERE c.oid = p.relid) AS table_name
  FROM workload.what_if_predicates($1) AS p)",
                                {query});
  plans_++;
  std::vector<Predicate> predicates;
  for (int row = 0; row < rows.size(); row++) {
    auto kind = kind_of(rows.text(row, "kind"));
    if (!kind) continue;
    Predicate predicate;
    predicate.occurrence = static_cast<int>(rows.integer(row, "occurrence"));
    predicate.table = rows.text(row, "table_name");
    predicate.kind = *kind;
    predicate.column = rows.text(row, "column_name");
    predicate.op = rows.text(row, "operator");
    predicate.position = static_cast<int>(rows.integer(row, "position"));
    predicate.descending = rows.truth(row, "descending");
    predicate.nulls_first = rows.truth(row, "nulls_first");
    predicate.selectivity = rows.number_if_known(row, "selectivity").value_or(1);
    predicate.table_rows = rows.number(row, "table_rows");
    predicate.kept_rows = rows.number(row, "kept_rows");
    predicate.limited = rows.truth(row, "limited");
    predicates.push_back(std::move(predicate));
  }
  return predicates;
}

std::vector<Rewrite> OnServer::rewrites(const std::string& query) {
  auto transaction = connection_.reading();
  auto rows = transaction.query(R"(/* workload-advisor */
SELECT r.kind,
       (SELECT pg_catalog.format('%I.%I', n.nspname, c.relname)
          FROM pg_catalog.pg_class AS c
          JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
         WHERE c.oid = r.relid) AS table_name,
       r.columns::pg_catalog.text[] AS column_names,
       r.clause,
       r.better,
       r.indexable,
       r.skipped_rows
  FROM workload.what_if_rewrites($1) AS r)",
                                {query});
  std::vector<Rewrite> rewrites;
  for (int row = 0; row < rows.size(); row++)
    rewrites.push_back({rows.text(row, "kind"), rows.text(row, "table_name"), rows.texts(row, "column_names"),
                        rows.text(row, "clause"), rows.text(row, "better"), rows.truth(row, "indexable"),
                        rows.number_if_known(row, "skipped_rows")});
  return rewrites;
}

std::vector<PlanCost> OnServer::costs(const std::string& query, const std::vector<IndexDefinition>& indexes,
                                      const std::vector<Configuration>& configurations,
                                      const std::vector<std::string>& hidden) {
  auto transaction = connection_.reading();
  auto rows = transaction.query(
      R"(/* workload-advisor */
SELECT w.configuration, w.total_cost, w.bounded_cost, w.used
  FROM workload.what_if_costs(ARRAY[$1], $2::pg_catalog.text[], $3::pg_catalog.jsonb, $4::pg_catalog.regclass[],
                              index_bytes => $5::pg_catalog.int8[]) AS w
 ORDER BY w.configuration)",
      {query, definitions(indexes), positions(configurations), array_literal(hidden), known_sizes(indexes)});
  check_count(rows, "rows", configurations.size(), "configurations");
  plans_ += configurations.size();
  std::vector<PlanCost> costs;
  for (int row = 0; row < rows.size(); row++) {
    PlanCost cost{rows.number(row, "total_cost"), rows.number(row, "bounded_cost"), rows.integers(row, "used")};
    for (int& position : cost.used) position--;
    costs.push_back(std::move(cost));
  }
  return costs;
}

std::string OnServer::plan(const std::string& query, const std::vector<IndexDefinition>& indexes,
                           const std::vector<std::string>& hidden) {
  auto transaction = connection_.reading();
  auto rows = transaction.query(R"(/* workload-advisor */
SELECT w.plan FROM workload.what_if($1, $2::pg_catalog.text[], $3::pg_catalog.regclass[]) AS w)",
                                {query, definitions(indexes), array_literal(hidden)});
  plans_++;
  return rows.size() ? rows.text(0, "plan") : "";
}

void OnServer::check(const std::vector<IndexDefinition>& indexes) {
  if (!indexes.empty()) costs("SELECT 1", indexes, {Configuration{}}, {});
}

std::vector<Bytes> OnServer::sizes(const std::vector<IndexDefinition>& indexes) {
  if (indexes.empty()) return {};
  auto transaction = connection_.reading();
  auto rows = transaction.query(R"(/* workload-advisor */
SELECT size.bytes
  FROM workload.what_if('SELECT 1', $1::pg_catalog.text[]) AS w,
       pg_catalog.unnest(w.index_bytes) WITH ORDINALITY AS size (bytes, position)
 ORDER BY size.position)",
                                {definitions(indexes)});
  plans_++;
  check_count(rows, "sizes", indexes.size(), "indexes");
  std::vector<Bytes> sizes;
  for (int row = 0; row < rows.size(); row++) {
    sizes.push_back(rows.integer(row, "bytes"));
    measured_[indexes[row]] = sizes.back();
  }
  return sizes;
}

std::string OnServer::known_sizes(const std::vector<IndexDefinition>& indexes) const {
  std::string all;
  for (const auto& index : indexes) {
    auto known = measured_.find(index);
    all +=
        fmt::format("{}{}", all.empty() ? "" : ",", known == measured_.end() ? "NULL" : fmt::to_string(known->second));
  }
  return "{" + all + "}";
}

}  // namespace workload::advisor
