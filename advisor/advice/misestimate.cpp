#include "advisor/advice/misestimate.hpp"

#include <algorithm>
#include <cmath>

namespace workload::advisor {
namespace {

constexpr double share_changed = 0.2, fewest_changed = 1000;  // chosen: twice what autovacuum waits for
constexpr double times_wrong = 10;                            // chosen: less is what estimates are like
constexpr double rows_wrong = 1000;                           // chosen: fewer change no plan that anybody would notice

// A node that may have been stopped gives fewer rows than it could, but the share that its filter let through is known.
bool filter_is_misjudged(const PlanNode& node, const Table& table) {
  double seen = node.rows.value_or(0) + node.removed;
  if (node.filter.empty() || !node.condition.empty() || table.rows <= 0 || seen < rows_wrong) return false;
  double expected = node.estimated / table.rows, found = std::max(node.rows.value_or(0), 1.0) / seen;
  return found * times_wrong <= expected || expected * times_wrong <= found;
}

bool rows_are_misjudged(const PlanNode& node) {
  double expected = node.estimated * node.loops, found = node.rows.value_or(0) * node.loops;
  if (std::abs(expected - found) < rows_wrong) return false;
  bool too_few = std::max(expected, 1.0) * times_wrong <= found;
  bool too_many = !node.stops_early && std::max(found, 1.0) * times_wrong <= expected;
  return too_few || too_many;
}

}  // namespace

bool is_outdated(const Table& table) {
  return table.changed_since_analyze &&
         *table.changed_since_analyze >= std::max(fewest_changed, share_changed * table.rows);
}

bool is_misjudged(const PlanNode& plan, const Table& table) {
  bool found = false;
  auto name = bare(table.name);
  each_node(plan, [&](const PlanNode& node) {
    if (found || !node.measured() || node.loops == 0) return;
    if (node.relation == name) found = filter_is_misjudged(node, table);
    found = found || (mentions_relation(node, name) && rows_are_misjudged(node));
  });
  return found;
}

}  // namespace workload::advisor
