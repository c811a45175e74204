// A plan as it was printed, read into what the rules ask of it: how many rows each node was expected to give, gave, and
// threw away.
#pragma once
#include <optional>
#include <string>
#include <vector>

namespace workload::advisor {

struct PlanNode {
  std::string type, relation, index;
  std::string condition;                            // of an index
  std::string filter, join_filter, join_condition;  // the last of a hash or merge join
  double estimated = 0;                             // rows of one loop
  double cost = 0;                                  // of one loop that runs to its end
  double loops = 1;
  std::optional<double> rows;               // of one loop, when the plan was executed and measured
  double removed = 0, removed_by_join = 0;  // by the filters, of one loop
  bool stops_early = false;                 // something above may have stopped it before its end
  std::vector<PlanNode> inputs;

  bool measured() const { return rows.has_value(); }
  double kept() const { return rows.value_or(estimated) * loops; }
};

// Reads EXPLAIN (FORMAT JSON), nothing when it is no plan.
std::optional<PlanNode> read_plan(const std::string& json);

// The part of the execution's time that the trigger of a constraint took; nothing when it was not measured.
std::optional<double> share_of_trigger(const std::string& json, const std::string& constraint, double duration);

bool mentions_relation(const PlanNode&, const std::string& bare_name);
// Whether a scan may end before it has read all that it could.
bool may_stop_early(const PlanNode&);
// Whether a condition names the column, as a word of its own.
bool mentions_column(const std::string& condition, const std::string& column);

// "orders" of "public.orders".
std::string bare(const std::string& table);

template <typename Visit>
void each_node(const PlanNode& node, const Visit& visit) {
  visit(node);
  for (const auto& input : node.inputs) each_node(input, visit);
}

}  // namespace workload::advisor
