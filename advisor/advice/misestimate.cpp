#include "advisor/advice/misestimate.hpp"

#include <algorithm>
#include <cmath>

namespace workload::advisor {
namespace {

constexpr double share_changed = 0.2, fewest_changed = 1000;  // chosen: twice what autovacuum waits for
// Chosen: a session that loads a table and analyzes it at once reports the load after the ANALYZE.
constexpr double all_anew = 1.1;
constexpr double all_of_them = 1.1;        // chosen: changes are counted, not exactly
constexpr double times_wrong = 10;         // chosen: less is what estimates are like
constexpr double share_of_no_index = 0.1;  // chosen: of a table's rows; so many are read without an index
constexpr double rows_wrong = 1000;        // chosen: fewer change no plan that anybody would notice

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

// Of an index whose condition keeps a good part of the table, the planner knows something else, or it would not be
// read.
bool condition_is_misjudged(const PlanNode& node, const Table& table) {
  double visited = (node.rows.value_or(0) + node.removed) * node.loops;
  return !node.condition.empty() && !node.filter.empty() && node.removed * node.loops >= rows_wrong &&
         visited >= share_of_no_index * table.rows && node.estimated * node.loops * times_wrong <= visited;
}

// Rows that came since the last ANALYZE may be few and all be asked for: the planner knows of none of them.
bool are_new_rows(const PlanNode& node, const Table& table) {
  double found = node.rows.value_or(0) * node.loops;
  return node.estimated * node.loops * times_wrong <= found && found >= rows_wrong &&
         found <= *table.changed_since_analyze * all_of_them;
}

// Of the indexes below a bitmap heap scan.
bool index_is_misjudged(const PlanNode& node) {
  return std::any_of(node.inputs.begin(), node.inputs.end(), [](const PlanNode& input) {
    return input.type.starts_with("Bitmap") && (rows_are_misjudged(input) || index_is_misjudged(input));
  });
}

bool changed_by(const Table& table, double share) {
  return is_outdated(table) && *table.changed_since_analyze >= share * table.rows;
}

}  // namespace

bool is_outgrown(const Table& table) { return changed_by(table, all_anew); }

bool is_outdated(const Table& table) {
  return table.changed_since_analyze && *table.changed_since_analyze >= fewest_changed;
}

bool is_guess_wrong(const PlanNode& plan, const Table& table) {
  bool found = false;
  each_node(plan, [&](const PlanNode& node) {
    if (node.relation != bare(table.name) || !node.measured() || node.loops == 0) return;
    found = found || rows_are_misjudged(node) || filter_is_misjudged(node, table) ||
            condition_is_misjudged(node, table) || index_is_misjudged(node);
  });
  return found;
}

bool is_misjudged(const PlanNode& plan, const Table& table) {
  bool found = false;
  auto name = bare(table.name);
  each_node(plan, [&](const PlanNode& node) {
    if (found || !node.measured() || node.loops == 0) return;
    if (node.relation == name) found = are_new_rows(node, table);
    if (!changed_by(table, share_changed)) return;
    if (node.relation == name)
      found =
          found || filter_is_misjudged(node, table) || condition_is_misjudged(node, table) || index_is_misjudged(node);
    found = found || (mentions_relation(node, name) && rows_are_misjudged(node));
  });
  return found;
}

}  // namespace workload::advisor
