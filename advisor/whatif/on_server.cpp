#include "advisor/whatif/on_server.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <span>
#include <utility>

#include "advisor/model/problem.hpp"

namespace workload::advisor {
namespace {

using postgres::array_literal;

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

constexpr auto cost_question = R"(/* workload-advisor */
SELECT w.configuration, w.total_cost, w.bounded_cost, w.used
  FROM workload.what_if_costs($1::pg_catalog.text[], $2::pg_catalog.text[], $3::pg_catalog.jsonb,
                              $4::pg_catalog.regclass[], $5::pg_catalog.jsonb,
                              measures => $6::pg_catalog.bytea[]) AS w
 ORDER BY w.query, w.configuration)";
constexpr auto plan_question = R"(/* workload-advisor */
SELECT w.plan
  FROM workload.what_if($1, $2::pg_catalog.text[], $3::pg_catalog.regclass[], $4::pg_catalog.text[],
                        measures => $5::pg_catalog.bytea[]) AS w)";
constexpr std::size_t at_once = 64;  // chosen, as in ahead.hpp

// Statistics tell of it what has to be known.
bool is_plain(const IndexDefinition& index) {
  return index.method == "btree" && index.predicate.empty() &&
         std::none_of(index.keys.begin(), index.keys.end(), [](const KeyColumn& key) { return key.expression; });
}

void check_count(const postgres::Result& rows, const char* what, std::size_t asked, const char* of) {
  if (static_cast<std::size_t>(rows.size()) == asked) return;
  throw Problem{"could not read the server's what-if answer",
                fmt::format("It has {} {} for {} {}.", rows.size(), what, asked, of),
                "Run ALTER EXTENSION pg_workload_advisor UPDATE on the primary."};
}

}  // namespace

// Every question runs in a short transaction of its own, so that a statement which cannot be planned spoils no other;
// those that are foreseen are asked together, and again one by one where that fails.
OnServer::OnServer(postgres::Server& server, int jobs)
    : connection_(server.connection),
      jobs_(jobs),
      predicates_([this](const auto& queries) {
        auto answers = ask(queries, read_predicates);
        plans_ += queries.size();
        return answers;
      }),
      rewrites_([this](const auto& queries) { return ask(queries, read_rewrites); }),
      parameters_([this](const auto& queries) {
        auto transaction = connection_.reading();
        return read_parameters(transaction, queries, statistics_);
      }) {
  require_extension(server, "plan on");
}

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

std::string OnServer::role_of(const std::string& query) const {
  auto role = roles_.find(query);
  return role == roles_.end() ? "" : role->second;
}

void OnServer::stands_for(const std::string& text, const std::string& query) {
  if (auto role = role_of(query); !role.empty()) roles_[text] = role;
}

void OnServer::foresee(const std::vector<std::string>& queries) {
  auto order = queries;
  std::erase_if(order, [&](const std::string& query) { return roles_.contains(query); });
  predicates_.foresee(order);
  rewrites_.foresee(order);
  parameters_.foresee(order);
}

// Those that are asked together have no roles of their own.
template <class Answer>
std::vector<Answer> OnServer::ask(const std::vector<std::string>& queries,
                                  std::vector<Answer> (*read)(postgres::Transaction&,
                                                              const std::vector<std::string>&)) {
  auto transaction = connection_.reading();
  if (auto role = role_of(queries.front()); !role.empty()) transaction.query("SET LOCAL ROLE " + quoted(role));
  return read(transaction, queries);
}

std::vector<PlanCost> OnServer::costs(const std::string& query, const std::vector<IndexDefinition>& indexes,
                                      const std::vector<Configuration>& configurations,
                                      const std::vector<std::string>& hidden) {
  return costs_of(query, {Sample{}}, indexes, configurations, hidden).front();
}

postgres::Parameters OnServer::parameters_of(const CostQuestion& question) const {
  auto samples = question.samples.empty() ? std::vector{Sample{}} : question.samples;
  return {array_literal(std::vector(samples.size(), question.query)),
          definitions(question.indexes),
          positions(question.configurations),
          array_literal(question.hidden),
          values_of(samples),
          known_measures(question.indexes)};
}

postgres::Parameters OnServer::parameters_of(const PlanQuestion& question) const {
  std::vector<std::string> values;
  for (const auto& value : question.sample.values)
    if (value) values.push_back(*value);
  bool complete = !values.empty() && values.size() == question.sample.values.size();
  return {question.query, definitions(question.indexes), array_literal(question.hidden),
          complete ? std::optional(array_literal(values)) : std::nullopt, known_measures(question.indexes)};
}

// One that cannot be answered ends the answers; those behind it are asked again.
template <class Question>
void OnServer::foresee(const char* sql, const std::vector<Question>& questions, Foreseen& foreseen) {
  foreseen.clear();
  std::vector<postgres::Parameters> all;
  for (const auto& question : questions)
    if (role_of(question.query).empty()) all.push_back(parameters_of(question));
  while (all.size() > 1) {
    auto connections = at_work();
    std::vector<std::vector<postgres::Parameters>> parts(std::min(connections.size(), all.size()));
    std::vector<postgres::Parameters> later;
    for (std::size_t i = 0; i < all.size(); i++)
      (i < at_once ? parts[i % parts.size()] : later).push_back(std::move(all[i]));
    auto answers = postgres::Connection::ask(connections, sql, parts);
    for (std::size_t part = 0; part < parts.size(); part++) {
      auto& asked = parts[part];
      auto& answered = answers[part];
      for (std::size_t i = 0; i < answered.size(); i++)
        foreseen.insert_or_assign(std::move(asked[i]), std::move(answered[i]));
      for (std::size_t i = answered.size() + 1; i < asked.size(); i++) later.push_back(std::move(asked[i]));
    }
    all = std::move(later);
  }
}

// A server, or a pool before it, that has no connection left for us is asked on the one we have.
std::vector<postgres::Connection*> OnServer::at_work() {
  while (static_cast<int>(more_.size()) + 1 < jobs_) try {
      more_.push_back(connection_.another());
    } catch (const Problem&) {
      jobs_ = static_cast<int>(more_.size()) + 1;
    }
  std::vector<postgres::Connection*> all{&connection_};
  for (auto& one : more_) all.push_back(&one);
  return all;
}

void OnServer::foresee_costs(std::vector<CostQuestion> questions) {
  foresee(cost_question, questions, foreseen_costs_);
}

void OnServer::foresee_plans(std::vector<PlanQuestion> questions) {
  foresee(plan_question, questions, foreseen_plans_);
}

postgres::Result OnServer::ask(const char* sql, const postgres::Parameters& parameters, const std::string& query,
                               Foreseen& foreseen) {
  auto known = foreseen.extract(parameters);
  return known.empty() ? connection_.ask(sql, parameters, role_of(query)) : std::move(known.mapped());
}

std::vector<std::vector<PlanCost>> OnServer::costs_of(const std::string& query, const std::vector<Sample>& samples,
                                                      const std::vector<IndexDefinition>& indexes,
                                                      const std::vector<Configuration>& configurations,
                                                      const std::vector<std::string>& hidden) {
  auto parameters = parameters_of(CostQuestion{query, samples, indexes, configurations, hidden});
  auto rows = ask(cost_question, parameters, query, foreseen_costs_);
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
  auto rows = ask(plan_question, parameters_of(PlanQuestion{query, sample, indexes, hidden}), query, foreseen_plans_);
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
  auto rows = connection_.ask(R"(/* workload-advisor */
SELECT size.bytes, size.error, pg_catalog.encode(size.measure, 'hex') AS measure
  FROM workload.what_if('SELECT 1', $1::pg_catalog.text[]) AS w,
       ROWS FROM (pg_catalog.unnest(w.index_bytes), pg_catalog.unnest(w.index_errors),
                  pg_catalog.unnest(w.index_measures)) WITH ORDINALITY
         AS size (bytes, error, measure, position)
 ORDER BY size.position)",
                              {definitions(indexes)});
  plans_++;
  check_count(rows, "sizes", indexes.size(), "indexes");
  std::vector<Bytes> sizes;
  for (int row = 0; row < rows.size(); row++) {
    if (auto error = rows.text(row, "error"); !error.empty())
      throw Problem{fmt::format("CREATE INDEX would fail: {}", error), "", ""};
    sizes.push_back(rows.integer(row, "bytes"));
    measured_[indexes[row]] = rows.text(row, "measure");
  }
  return sizes;
}

std::string OnServer::known_measures(const std::vector<IndexDefinition>& indexes) const {
  std::string all;
  for (const auto& index : indexes) {
    auto known = measured_.find(index);
    if (!all.empty()) all += ',';
    all += known == measured_.end() ? "NULL" : "\"\\\\x" + known->second + '"';
  }
  return "{" + all + "}";
}

}  // namespace workload::advisor
