#include "advisor/advice/plan_tree.hpp"

#include <cctype>
#include <nlohmann/json.hpp>

namespace workload::advisor {
namespace {

using Json = nlohmann::json;

std::string text(const Json& node, const char* key) {
  auto found = node.find(key);
  return found != node.end() && found->is_string() ? found->get<std::string>() : "";
}

std::optional<double> number(const Json& node, const char* key) {
  auto found = node.find(key);
  return found != node.end() && found->is_number() ? std::optional(found->get<double>()) : std::nullopt;
}

PlanNode node_of(const Json& json, bool stops_early) {
  PlanNode node;
  node.type = text(json, "Node Type");
  node.relation = text(json, "Relation Name");
  node.index = text(json, "Index Name");
  node.condition = text(json, "Index Cond");
  node.filter = text(json, "Filter");
  node.join_filter = text(json, "Join Filter");
  node.join_condition = text(json, "Hash Cond") + text(json, "Merge Cond");
  node.estimated = number(json, "Plan Rows").value_or(0);
  node.cost = number(json, "Total Cost").value_or(0);
  node.rows = number(json, "Actual Rows");
  node.loops = number(json, "Actual Loops").value_or(1);
  node.removed = number(json, "Rows Removed by Filter").value_or(0);
  node.removed_by_join = number(json, "Rows Removed by Join Filter").value_or(0);
  node.stops_early = stops_early;

  auto join = text(json, "Join Type");
  bool first_match = node.type == "Limit" || node.type == "Merge Join" || join == "Semi" || join == "Anti" ||
                     !text(json, "Subplan Name").empty();
  // A sort, a hash and an aggregate read everything first, whatever becomes of their result.
  bool reads_all = node.type == "Sort" || node.type == "Hash" || node.type == "Aggregate";
  bool below = reads_all ? false : stops_early || first_match;
  if (auto inputs = json.find("Plans"); inputs != json.end() && inputs->is_array())
    for (const auto& input : *inputs) node.inputs.push_back(node_of(input, below));
  return node;
}

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '$'; }

}  // namespace

std::optional<PlanNode> read_plan(const std::string& json) {
  auto document = Json::parse(json, nullptr, false);
  if (document.is_array() && !document.empty()) document = Json(document.front());
  if (!document.is_object() || !document.contains("Plan")) return std::nullopt;
  return node_of(document["Plan"], false);
}

std::optional<double> share_of_trigger(const std::string& json, const std::string& constraint, double duration) {
  auto document = Json::parse(json, nullptr, false);
  if (document.is_array() && !document.empty()) document = Json(document.front());
  if (!document.is_object() || duration <= 0) return std::nullopt;
  auto triggers = document.find("Triggers");
  if (triggers == document.end() || !triggers->is_array()) return std::nullopt;
  std::optional<double> time;
  for (const auto& trigger : *triggers)
    if (text(trigger, "Constraint Name") == constraint)
      if (auto one = number(trigger, "Time")) time = time.value_or(0) + *one;
  return time ? std::optional(*time / duration) : std::nullopt;
}

bool mentions_relation(const PlanNode& node, const std::string& bare_name) {
  bool found = false;
  each_node(node, [&](const PlanNode& each) { found = found || each.relation == bare_name; });
  return found;
}

bool may_stop_early(const PlanNode& node) {
  bool found = false;
  each_node(node, [&](const PlanNode& each) { found = found || (each.stops_early && !each.relation.empty()); });
  return found;
}

bool mentions_column(const std::string& condition, const std::string& column) {
  for (auto at = condition.find(column); at != std::string::npos; at = condition.find(column, at + 1)) {
    auto end = at + column.size();
    bool begins = at == 0 || !is_word(condition[at - 1]), ends = end == condition.size() || !is_word(condition[end]);
    if (begins && ends) return true;
  }
  return false;
}

std::string bare(const std::string& table) {
  auto name = table.substr(table.rfind('.') + 1);
  std::erase(name, '"');
  return name;
}

}  // namespace workload::advisor
