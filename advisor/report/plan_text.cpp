#include "advisor/report/plan_text.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "advisor/model/index.hpp"

namespace workload::advisor::report {
namespace {

using json = nlohmann::ordered_json;

// Properties that EXPLAIN prints under a node as "Name: value", in its order. Others are in the node's first line,
// or say too little to be worth a line.
constexpr const char* properties[] = {"Output",
                                      "Index Cond",
                                      "Recheck Cond",
                                      "Order By",
                                      "TID Cond",
                                      "Hash Cond",
                                      "Merge Cond",
                                      "Join Filter",
                                      "One-Time Filter",
                                      "Group Key",
                                      "Filter",
                                      "Sort Key",
                                      "Presorted Key",
                                      "Cache Key",
                                      "Sort Method",
                                      "Rows Removed by Index Recheck",
                                      "Rows Removed by Join Filter",
                                      "Rows Removed by Filter",
                                      "Heap Fetches",
                                      "Exact Heap Blocks",
                                      "Lossy Heap Blocks",
                                      "Workers Planned",
                                      "Workers Launched",
                                      "Conflict Resolution",
                                      "Conflict Arbiter Indexes",
                                      "Tuples Inserted",
                                      "Conflicting Tuples"};

std::string value_text(const json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_array()) {
    std::string all;
    for (const auto& element : value) all += (all.empty() ? "" : ", ") + value_text(element);
    return all;
  }
  return value.dump();
}

std::string text(const json& node, const char* key) {
  auto found = node.find(key);
  return found == node.end() || found->is_null() ? "" : value_text(*found);
}

double number(const json& node, const char* key) {
  auto found = node.find(key);
  return found != node.end() && found->is_number() ? found->get<double>() : 0;
}

// "Index Scan Backward using messages_pkey on messages m"
std::string what(const json& node) {
  auto type = text(node, "Node Type");
  auto strategy = text(node, "Strategy"), join = text(node, "Join Type"), command = text(node, "Command");
  if (type == "Aggregate" && strategy == "Sorted") type = "GroupAggregate";
  if (type == "Aggregate" && strategy == "Hashed") type = "HashAggregate";
  if (type == "Aggregate" && strategy == "Mixed") type = "MixedAggregate";
  if (type == "SetOp" && strategy == "Hashed") type = "HashSetOp";
  if (type == "ModifyTable" && !text(node, "Operation").empty()) type = text(node, "Operation");
  if (!command.empty()) type += " " + command;
  auto partial = text(node, "Partial Mode");
  if (partial == "Partial" || partial == "Finalize") type = partial + " " + type;
  if (node.value("Parallel Aware", json(false)) == true) type = "Parallel " + type;
  if (!join.empty() && join != "Inner") {  // "Hash Join" becomes "Hash Left Join"
    if (auto end = type.rfind(" Join"); end != std::string::npos) type.erase(end);
    type += " " + join + " Join";
  }
  if (text(node, "Scan Direction") == "Backward") type += " Backward";
  if (auto index = text(node, "Index Name"); !index.empty())
    type += (text(node, "Node Type") == "Bitmap Index Scan" ? " on " : " using ") + advisor::quoted(index);
  auto schema = text(node, "Schema");
  if (auto relation = text(node, "Relation Name"); !relation.empty()) {
    type += " on " + (schema.empty() ? "" : advisor::quoted(schema) + ".") + advisor::quoted(relation);
    if (auto alias = text(node, "Alias"); !alias.empty() && alias != relation) type += " " + advisor::quoted(alias);
  } else {
    std::string name;
    for (auto key : {"CTE Name", "Function Name", "Table Function Name"})
      if (name.empty()) name = text(node, key);
    auto alias = text(node, "Alias");
    if (!name.empty() || !alias.empty()) type += " on";
    if (!name.empty()) type += " " + advisor::quoted(name);
    if (!alias.empty() && alias != name) type += " " + advisor::quoted(alias);
  }
  return type;
}

std::string numbers(const json& node) {
  std::string all;
  if (node.contains("Total Cost"))
    all += fmt::format("  (cost={:.2f}..{:.2f} rows={:.0f} width={:.0f})", number(node, "Startup Cost"),
                       number(node, "Total Cost"), number(node, "Plan Rows"), number(node, "Plan Width"));
  if (!node.contains("Actual Rows")) return all;
  if (number(node, "Actual Loops") == 0) return all + " (never executed)";
  all += " (actual ";
  if (node.contains("Actual Total Time"))
    all += fmt::format("time={:.3f}..{:.3f} ", number(node, "Actual Startup Time"), number(node, "Actual Total Time"));
  return all + fmt::format("rows={:.0f} loops={:.0f})", number(node, "Actual Rows"), number(node, "Actual Loops"));
}

std::string buffers(const json& node) {
  auto group = [&](const char* title, std::initializer_list<std::pair<const char*, const char*>> counters) {
    std::string counted;
    for (auto [name, key] : counters)
      if (auto blocks = number(node, key); blocks > 0) counted += fmt::format(" {}={:.0f}", name, blocks);
    return counted.empty() ? "" : title + counted;
  };
  auto shared = group("shared", {{"hit", "Shared Hit Blocks"},
                                 {"read", "Shared Read Blocks"},
                                 {"dirtied", "Shared Dirtied Blocks"},
                                 {"written", "Shared Written Blocks"}});
  auto temp = group("temp", {{"read", "Temp Read Blocks"}, {"written", "Temp Written Blocks"}});
  return shared + (shared.empty() || temp.empty() ? "" : ", ") + temp;
}

class Writer {
 public:
  // `indent` is where the node's text begins; its properties stand two further, its children six.
  void node(const json& node, std::size_t indent, bool arrow) {
    if (auto name = text(node, "Subplan Name"); !name.empty()) {
      line(indent, name);
      indent += 2;
      arrow = true;
    }
    line(indent, (arrow ? "->  " : "") + what(node) + numbers(node));
    auto inside = indent + (arrow ? 6 : 2);
    for (auto key : properties)
      if (auto value = text(node, key); !value.empty() && value != "0" && std::string(key) != "Output")
        line(inside, fmt::format("{}: {}{}", key, value, after(node, key)));
    if (auto blocks = buffers(node); !blocks.empty()) line(inside, "Buffers: " + blocks);
    if (auto plans = node.find("Plans"); plans != node.end() && plans->is_array())
      for (const auto& child : *plans)
        if (child.is_object()) this->node(child, inside, true);
  }

  void line(std::size_t indent, const std::string& text) { all += std::string(indent, ' ') + text + "\n"; }

  std::string all;

 private:
  static std::string after(const json& node, const std::string& key) {
    if (key != "Sort Method" || !node.contains("Sort Space Used")) return "";
    return fmt::format("  {}: {}kB", text(node, "Sort Space Type"), text(node, "Sort Space Used"));
  }
};

}  // namespace

std::string plan_text(const std::string& plan) {
  auto parsed = json::parse(plan, nullptr, false);
  if (parsed.is_array() && !parsed.empty()) parsed = json(parsed.front());
  if (!parsed.is_object()) return "";
  auto root = parsed.find("Plan");
  if (root == parsed.end() || !root->is_object()) return "";
  Writer writer;
  writer.node(*root, 0, false);
  for (auto key : {"Planning Time", "Execution Time"})
    if (parsed.contains(key)) writer.line(0, fmt::format("{}: {:.3f} ms", key, number(parsed, key)));
  return writer.all;
}

}  // namespace workload::advisor::report
