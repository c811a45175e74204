#include "advisor/whatif/on_server.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

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
      {"expression", Kind::expression}, {"changed", Kind::changed}, {"inserted", Kind::inserted},
      {"distance", Kind::distance},     {"deleted", Kind::deleted}};
  for (const auto& [text, kind] : kinds)
    if (text == name) return kind;
  return std::nullopt;  // of a newer extension: nothing we know how to use
}

// "gin jsonb_path_ops"
std::vector<IndexClass> classes(const std::vector<std::string>& texts) {
  std::vector<IndexClass> found;
  for (const auto& text : texts) {
    auto space = text.find(' ');
    found.push_back({text.substr(0, space), space == std::string::npos ? "" : text.substr(space + 1)});
  }
  return found;
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

std::string json_string(const std::string& text) {
  std::string quoted = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    if (static_cast<unsigned char>(c) < 0x20)
      quoted += fmt::format("\\u{:04x}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    else
      quoted += c;
  }
  return quoted + "\"";
}

// null: planned as a generic plan is; {}: a parameter that is left open.
std::string values_of(const std::vector<Sample>& samples) {
  std::string all;
  for (const auto& sample : samples) {
    std::string one;
    for (const auto& value : sample.values)
      one += (one.empty() ? "" : ", ") + (value ? json_string(*value) : std::string("{}"));
    all += (all.empty() ? "" : ", ") + (sample.values.empty() ? std::string("null") : "[" + one + "]");
  }
  return "[" + all + "]";
}

bool is_plain(const IndexDefinition& index) {
  return index.method == "btree" &&
         std::none_of(index.keys.begin(), index.keys.end(), [](const KeyColumn& key) { return key.expression; });
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

void OnServer::plan_as_their_roles(const Workload& workload) {
  auto transaction = connection_.reading();
  auto tables = transaction.query(R"(/* workload-advisor */
SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) AS name
  FROM pg_catalog.pg_class AS c
  JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
 WHERE c.relrowsecurity)");
  auto roles = transaction.query(R"(/* workload-advisor */
SELECT r.rolname AS name
  FROM pg_catalog.pg_roles AS r
 WHERE pg_catalog.pg_has_role(r.oid, CASE WHEN pg_catalog.current_setting('server_version_num')::int < 160000 THEN 'MEMBER'
                                        ELSE 'SET' END)
   AND r.rolname <> current_user)");
  std::set<std::string> secured, possible;
  for (int row = 0; row < tables.size(); row++) secured.insert(tables.text(row, "name"));
  for (int row = 0; row < roles.size(); row++) possible.insert(roles.text(row, "name"));
  for (const auto& statement : workload.statements) {
    bool has_policies = std::any_of(statement.tables.begin(), statement.tables.end(),
                                    [&](const std::string& table) { return secured.contains(table); });
    if (has_policies && possible.contains(statement.role)) roles_[statement.query] = statement.role;
  }
}

void OnServer::take_role_of(const std::string& query, postgres::Transaction& transaction) const {
  if (auto role = roles_.find(query); role != roles_.end()) transaction.query("SET LOCAL ROLE " + quoted(role->second));
}

std::vector<Predicate> OnServer::predicates(const std::string& query) {
  auto transaction = connection_.reading();
  take_role_of(query, transaction);
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
    predicate.expression = without_parentheses(rows.text(row, "expression"));
    predicate.classes = classes(rows.texts(row, "index_classes"));
    predicate.parameter = static_cast<int>(rows.integer(row, "parameter"));
    predicate.either = static_cast<int>(rows.integer(row, "either"));
    predicate.arm = static_cast<int>(rows.integer(row, "arm"));
    if (auto prefix = rows.number_if_known(row, "pattern_prefix")) predicate.pattern_prefix = static_cast<int>(*prefix);
    if (auto run = rows.number_if_known(row, "pattern_run")) predicate.pattern_run = static_cast<int>(*run);
    predicates.push_back(std::move(predicate));
  }
  return predicates;
}

std::vector<Rewrite> OnServer::rewrites(const std::string& query) {
  auto transaction = connection_.reading();
  take_role_of(query, transaction);
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

// The statistics are read as text: what they say of a value is only ever handed back to the server. Those of a
// partitioned table are marked as inherited.
std::vector<Parameter> OnServer::parameters(const std::string& query) {
  auto transaction = connection_.reading();
  auto rows = transaction.query(R"(/* workload-advisor */
SELECT p.parameter,
       CASE WHEN c.oid IS NOT NULL THEN pg_catalog.format('%I.%I', n.nspname, c.relname) END AS table_name,
       p.column_name,
       p.operator,
       c.relkind = 'p' AS partitioned,
       s.most_common_vals::pg_catalog.text::pg_catalog.text[] AS common,
       s.most_common_freqs::pg_catalog.text[] AS frequencies,
       s.histogram_bounds::pg_catalog.text::pg_catalog.text[] AS bounds
  FROM workload.what_if_parameters($1) AS p
  LEFT JOIN pg_catalog.pg_class AS c ON c.oid = p.relid
  LEFT JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
  LEFT JOIN LATERAL (SELECT *
                       FROM pg_catalog.pg_stats AS s
                      WHERE s.schemaname = n.nspname AND s.tablename = c.relname AND s.attname = p.column_name
                      ORDER BY s.inherited DESC
                      LIMIT 1) AS s ON true
 ORDER BY p.parameter, p.column_name, p.operator)",
                                {query});
  std::vector<Parameter> parameters;
  for (int row = 0; row < rows.size(); row++) {
    Parameter parameter;
    parameter.number = static_cast<int>(rows.integer(row, "parameter"));
    parameter.column = rows.text(row, "column_name");
    parameter.table = rows.text(row, "table_name");
    parameter.op = rows.text(row, "operator");
    parameter.partitioned = rows.truth(row, "partitioned");
    parameter.bounds = rows.texts(row, "bounds");
    auto values = rows.texts(row, "common"), frequencies = rows.texts(row, "frequencies");
    for (std::size_t i = 0; i < values.size() && i < frequencies.size(); i++)
      parameter.common.push_back({values[i], std::strtod(frequencies[i].c_str(), nullptr)});
    parameters.push_back(std::move(parameter));
  }
  return parameters;
}

std::vector<PlanCost> OnServer::costs(const std::string& query, const std::vector<IndexDefinition>& indexes,
                                      const std::vector<Configuration>& configurations,
                                      const std::vector<std::string>& hidden) {
  return costs_of(query, {Sample{}}, indexes, configurations, hidden).front();
}

std::vector<std::vector<PlanCost>> OnServer::costs_of(const std::string& query, const std::vector<Sample>& samples,
                                                      const std::vector<IndexDefinition>& indexes,
                                                      const std::vector<Configuration>& configurations,
                                                      const std::vector<std::string>& hidden) {
  auto transaction = connection_.reading();
  take_role_of(query, transaction);
  auto rows = transaction.query(
      R"(/* workload-advisor */
SELECT w.configuration, w.total_cost, w.bounded_cost, w.used
  FROM workload.what_if_costs($1::pg_catalog.text[], $2::pg_catalog.text[], $3::pg_catalog.jsonb,
                              $4::pg_catalog.regclass[], $5::pg_catalog.jsonb,
                              index_bytes => $6::pg_catalog.int8[]) AS w
 ORDER BY w.query, w.configuration)",
      {array_literal(std::vector(samples.size(), query)), definitions(indexes), positions(configurations),
       array_literal(hidden), values_of(samples), known_sizes(indexes)});
  check_count(rows, "rows", configurations.size() * samples.size(), "configurations");
  plans_ += configurations.size() * samples.size();
  std::vector<std::vector<PlanCost>> costs(samples.size());
  for (int row = 0; row < rows.size(); row++) {
    PlanCost cost{rows.number(row, "total_cost"), rows.number(row, "bounded_cost"), rows.integers(row, "used")};
    for (int& position : cost.used) position--;
    costs[static_cast<std::size_t>(row) / configurations.size()].push_back(std::move(cost));
  }
  return costs;
}

std::string OnServer::plan(const std::string& query, const std::vector<IndexDefinition>& indexes,
                           const std::vector<std::string>& hidden) {
  return plan_of(query, {}, indexes, hidden);
}

std::string OnServer::plan_of(const std::string& query, const Sample& sample,
                              const std::vector<IndexDefinition>& indexes, const std::vector<std::string>& hidden) {
  std::vector<std::string> values;
  for (const auto& value : sample.values)
    if (value) values.push_back(*value);
  bool complete = !values.empty() && values.size() == sample.values.size();
  auto transaction = connection_.reading();
  take_role_of(query, transaction);
  auto rows = transaction.query(R"(/* workload-advisor */
SELECT w.plan
  FROM workload.what_if($1, $2::pg_catalog.text[], $3::pg_catalog.regclass[], $4::pg_catalog.text[]) AS w)",
                                {query, definitions(indexes), array_literal(hidden),
                                 complete ? std::optional(array_literal(values)) : std::nullopt});
  plans_++;
  return rows.size() ? rows.text(0, "plan") : "";
}

// Rows that keep an index from being created are found by measuring it, which those that are measured in every call
// are at once; of the others, that is left until one of them is of use.
void OnServer::check(const std::vector<IndexDefinition>& indexes) {
  std::vector<IndexDefinition> estimated, measured;
  for (const auto& index : indexes) (is_plain(index) ? estimated : measured).push_back(index);
  if (!estimated.empty()) costs("SELECT 1", estimated, {Configuration{}}, {});
  sizes(measured);
}

std::vector<Bytes> OnServer::sizes(const std::vector<IndexDefinition>& indexes) {
  if (indexes.empty()) return {};
  auto transaction = connection_.reading();
  auto rows = transaction.query(R"(/* workload-advisor */
SELECT size.bytes, size.error
  FROM workload.what_if('SELECT 1', $1::pg_catalog.text[]) AS w,
       ROWS FROM (pg_catalog.unnest(w.index_bytes), pg_catalog.unnest(w.index_errors)) WITH ORDINALITY
         AS size (bytes, error, position)
 ORDER BY size.position)",
                                {definitions(indexes)});
  plans_++;
  check_count(rows, "sizes", indexes.size(), "indexes");
  std::vector<Bytes> sizes;
  for (int row = 0; row < rows.size(); row++) {
    if (auto error = rows.text(row, "error"); !error.empty())
      throw Problem{fmt::format("CREATE INDEX would fail: {}", error), "", ""};
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
