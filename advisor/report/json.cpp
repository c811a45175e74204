// A report for programs. Keys are a promise: add, never rename.
#include <nlohmann/json.hpp>

#include "advisor/report/plan_text.hpp"
#include "advisor/report/writers.hpp"

namespace workload::advisor::report {
namespace {

using json = nlohmann::ordered_json;

constexpr int format = 1;

json known(const std::string& text) { return text.empty() ? json(nullptr) : json(text); }
json known(const std::optional<double>& number) { return number ? json(*number) : json(nullptr); }

std::string printed(const json& object) { return object.dump(2, ' ', false, json::error_handler_t::replace) + "\n"; }

json parsed(const std::string& text) {
  auto value = json::parse(text, nullptr, false);
  return value.is_discarded() ? json(nullptr) : value;
}

const char* name_of(Action action) {
  switch (action) {
    case Action::create:
      return "create";
    case Action::drop:
      return "drop";
    case Action::rewrite:
      return "rewrite";
    case Action::analyze:
      break;
  }
  return "analyze";
}

// What a statement costs once it is rewritten, or planned with other statistics, nobody knows yet.
bool has_cost_after(Action action) { return action == Action::create || action == Action::drop; }

json written(const Effect& effect, bool cost_after) {
  return {{"queryid", known(effect.queryid)},
          {"name", known(effect.name)},
          {"query", effect.query},
          {"calls", effect.calls},
          {"measured_ms", known(effect.measured)},
          {"cost_before", effect.cost_before},
          {"cost_after", cost_after ? json(effect.cost_after) : json(nullptr)},
          {"plan_before", known(effect.plan_before)},
          {"plan_after", known(effect.plan_after)}};
}

json written(const Recommendation& recommendation) {
  json statements = json::array();
  for (const auto& effect : recommendation.statements)
    statements.push_back(written(effect, has_cost_after(recommendation.action)));
  json object = {{"action", name_of(recommendation.action)}, {"sql", recommendation.sql},
                 {"undo", known(recommendation.undo)},       {"table", recommendation.table},
                 {"subject", recommendation.subject},        {"size_bytes", recommendation.size}};
  if (recommendation.action == Action::create) {
    object["part_of"] = known(recommendation.part_of);
    object["write_cost"] = recommendation.write_cost;
    object["entries_written"] = recommendation.entries_written;
    object["then"] = known(after_creation(recommendation));
  }
  if (recommendation.action == Action::rewrite) {
    object["kind"] = recommendation.kind;
    object["clause"] = known(recommendation.clause);
    object["better"] = known(recommendation.better);
  }
  object["saving_ms_per_day"] = known(recommendation.saving_per_day);
  object["statements"] = statements;
  object["reason"] = recommendation.reason;
  return object;
}

json written(const Advice& advice) {
  json recommendations = json::array(), rejected = json::array(), unplanned = json::array();
  for (const auto& each : advice.recommendations) recommendations.push_back(written(each));
  for (const auto& each : advice.rejected) rejected.push_back({{"sql", each.sql}, {"reason", each.reason}});
  for (const auto& each : advice.unplanned)
    unplanned.push_back({{"queryid", known(each.queryid)}, {"query", each.query}, {"reason", each.reason}});
  return {{"format", format},
          {"database", advice.database},
          {"nodes", advice.nodes},
          {"statements", advice.statements},
          {"seconds", advice.seconds},
          {"what_if_plans", advice.what_if_plans},
          {"cost_before", advice.cost_before},
          {"cost_after", advice.cost_after},
          {"optimality_gap", known(advice.optimality_gap)},
          {"recommendations", recommendations},
          {"rejected", rejected},
          {"unplanned", unplanned},
          {"conclusion", known(advice.conclusion)}};
}

json written(const Node& node) {
  return {{"name", node.name},
          {"in_recovery", node.in_recovery},
          {"server_version", node.server_version},
          {"since", known(node.since)},
          {"captures_kept", node.captures_kept},
          {"captures_lost", node.captures_lost},
          {"statements_lost", node.statements_lost},
          {"statements_hidden", node.statements_hidden},
          {"health", parsed(node.health)}};
}

json written(const Statement& statement) {
  json nodes = json::array();
  for (const auto& share : statement.nodes)
    nodes.push_back({{"node", share.node}, {"calls", share.calls}, {"total_ms", share.total}});
  json capture;
  if (const auto& c = statement.capture)
    capture = {
        {"captured_at", c->captured_at}, {"level", c->level}, {"duration_ms", c->duration}, {"plan", parsed(c->plan)}};
  return {{"queryid", known(statement.queryid)},
          {"name", known(statement.name)},
          {"query", statement.query},
          {"tables", statement.tables},
          {"calls", statement.calls},
          {"total_ms", known(statement.total)},
          {"worst_ms", known(statement.worst)},
          {"p50_ms", known(statement.p50)},
          {"p95_ms", known(statement.p95)},
          {"p99_ms", known(statement.p99)},
          {"rows", statement.rows},
          {"shared_blocks_hit", statement.blocks_hit},
          {"shared_blocks_read", statement.blocks_read},
          {"wal_bytes", statement.wal_bytes},
          {"waited_share", known(statement.waited)},
          {"waited_for", known(statement.waited_for)},
          {"nodes", nodes},
          {"capture", capture}};
}

}  // namespace

std::string as_json(const Advice& advice) { return printed(written(advice)); }

std::string as_json(const Recommendation& recommendation) { return printed(written(recommendation)); }

std::string as_json(const Report& report) {
  json nodes = json::array(), slow = json::array();
  for (const auto& node : report.workload.nodes) nodes.push_back(written(node));
  for (const auto& statement : report.workload.statements) {
    if (slow.size() == report.thresholds.slow_statements) break;
    slow.push_back(written(statement));
  }
  json changes;
  if (const auto& c = report.changes)
    changes = {{"since", c->since}, {"added", c->added}, {"resolved", c->resolved}, {"dismissed", c->dismissed}};
  return printed({{"format", format},
                  {"generated_at", report.generated_at},
                  {"version", report.version},
                  {"database", report.workload.database},
                  {"seconds_counted", report.workload.seconds},
                  {"nodes", nodes},
                  {"statements", report.workload.statements.size()},
                  {"slow_statements", slow},
                  {"advice", report.advice ? written(*report.advice) : json(nullptr)},
                  {"no_advice", known(report.no_advice)},
                  {"changes", changes}});
}

}  // namespace workload::advisor::report
