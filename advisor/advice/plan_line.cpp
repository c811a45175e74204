#include "advisor/advice/plan_line.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <utility>

#include "advisor/advice/plan_tree.hpp"

namespace workload::advisor {
namespace {

using Json = nlohmann::json;

// The root node of the plan, or null.
Json root(const std::string& text) {
  auto document = Json::parse(text, nullptr, false);
  if (document.is_array() && !document.empty()) document = document.front();
  if (!document.is_object() || !document.contains("Plan")) return nullptr;
  return document["Plan"];
}

std::string text(const Json& node, const char* key) {
  auto found = node.find(key);
  return found != node.end() && found->is_string() ? found->get<std::string>() : "";
}

const Json& children(const Json& node) {
  static const Json none = Json::array();
  auto found = node.find("Plans");
  return found == node.end() ? none : *found;
}

std::string node_text(const Json& node) {
  auto type = text(node, "Node Type");
  if (type == "ModifyTable") type = text(node, "Operation");
  auto line = type;
  if (text(node, "Scan Direction") == "Backward") line += " Backward";
  auto index = text(node, "Index Name"), relation = text(node, "Relation Name");
  if (!index.empty()) line += (type == "Bitmap Index Scan" ? " on " : " using ") + index;
  if (!relation.empty()) line += " on " + relation;
  return line;
}

std::string line(const Json& node) {
  const auto& below = children(node);
  if (below.size() == 1 && text(node, "Node Type") == "Hash") return line(below.front());
  auto result = node_text(node);
  if (below.size() == 1) return result + " > " + line(below.front());
  std::string branches;
  for (const auto& child : below) branches += (branches.empty() ? "" : "; ") + line(child);
  return branches.empty() ? result : fmt::format("{} > ({})", result, branches);
}

std::string first_index(const Json& node) {
  if (auto name = text(node, "Index Name"); !name.empty()) return name;
  for (const auto& child : children(node))
    if (auto name = first_index(child); !name.empty()) return name;
  return "";
}

// Whether the conditions on the index leave out no part of it at once: there is none on the column it begins with.
bool is_unbounded(const Json& node, const std::string& table, const std::vector<ExistingIndex>& existing) {
  auto condition = text(node, "Index Cond");
  if (condition.empty()) return true;
  return std::any_of(existing.begin(), existing.end(), [&](const ExistingIndex& index) {
    const auto& definition = index.definition;
    return definition.table == table && definition.method == "btree" &&
           unquoted(index.name).second == text(node, "Index Name") && !definition.keys.front().expression &&
           !mentions_column(condition, definition.keys.front().name);
  });
}

std::string scan_in_words(const Json& node, bool whole_index) {
  auto type = text(node, "Node Type");
  auto index = first_index(node);
  bool filters = node.contains("Filter");
  if (type == "Seq Scan") return "reads the whole table";
  if (type == "Bitmap Heap Scan") return fmt::format("collects rows through {}", index);
  if (type != "Index Scan" && type != "Index Only Scan") return "";
  return fmt::format("{}{}{}{}", whole_index ? "reads the whole of index " : "walks ", index,
                     text(node, "Scan Direction") == "Backward" ? " backwards" : "",
                     filters ? " and throws away rows that do not match" : "");
}

struct Reading {
  Json scan;                    // of the table
  std::set<std::string> sorts;  // by what, of what was found
};

// Nothing when the table is not below this node.
std::optional<Reading> reading(const Json& node, const std::string& relation, std::set<std::string> sorts) {
  auto type = text(node, "Node Type");
  if (text(node, "Relation Name") == relation && type != "ModifyTable") return Reading{node, std::move(sorts)};
  if (type == "Sort" || type == "Incremental Sort") sorts.insert(node.value("Sort Key", Json::array()).dump());
  for (const auto& child : children(node)) {
    auto place = text(child, "Parent Relationship");
    bool apart = place == "SubPlan" || place == "InitPlan";  // its rows are not those that are sorted
    if (auto found = reading(child, relation, apart ? std::set<std::string>{} : sorts)) return found;
  }
  return std::nullopt;
}

std::optional<Reading> reading(const std::string& json, const std::string& table) {
  auto plan = root(json);
  if (!plan.is_object()) return std::nullopt;
  return reading(plan, bare(table), {});
}

}  // namespace

std::string plan_line(const std::string& json) {
  auto plan = root(json);
  return plan.is_object() ? line(plan) : "";
}

std::string how_it_reads(const std::string& json, const std::string& json_then, const std::string& table,
                         const std::vector<ExistingIndex>& existing) {
  auto today = reading(json, table), then = reading(json_then, table);
  if (!today) return "";
  auto plan = read_plan(json);
  bool whole_index = plan && !may_stop_early(*plan) && is_unbounded(today->scan, table, existing);
  auto scan = scan_in_words(today->scan, whole_index);
  if (scan.empty()) return "";
  if (then)
    for (const auto& sort : then->sorts) today->sorts.erase(sort);
  return today->sorts.empty() ? scan : scan + " and sorts what it found";
}

}  // namespace workload::advisor
