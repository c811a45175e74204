#include "advisor/selection/same_reads.hpp"

#include <algorithm>

namespace workload::advisor {
namespace {

// A scan of an index and the visits to the table that it leads to.
struct Access {
  std::string type, relation, index, condition, filter;
  bool stops_early = false;
  bool by_bitmap = false;
};

Access access(const PlanNode& node) {
  Access found{node.type, node.relation, node.index, node.condition, node.filter, node.stops_early};
  if (node.type != "Bitmap Heap Scan" || node.inputs.size() != 1 || node.inputs[0].type != "Bitmap Index Scan")
    return found;
  found.by_bitmap = true;
  found.index = node.inputs[0].index;
  found.condition = node.inputs[0].condition;
  return found;
}

// A bitmap gives no order. Where that matters there is a sort above it, and the plans differ by that.
bool alike(const Access& before, const Access& after) {
  bool same_kind =
      before.type == after.type || (!before.stops_early && (before.type == "Index Scan" || before.by_bitmap) &&
                                    (after.type == "Index Scan" || after.by_bitmap));
  return same_kind && before.relation == after.relation && before.condition == after.condition &&
         before.filter == after.filter;
}

// How soon enough rows are found depends on the order in which they come.
bool depends_on_luck(const Access& access) { return access.stops_early && !access.filter.empty(); }

}  // namespace

bool reads_the_same(const PlanNode& before, const PlanNode& after, const std::string& index) {
  auto one = access(before), other = access(after);
  if (one.index == index) return alike(one, other) && !other.index.empty() && !depends_on_luck(one);
  return before.type == after.type && before.relation == after.relation && before.index == after.index &&
         before.condition == after.condition && before.filter == after.filter &&
         before.join_filter == after.join_filter &&
         std::equal(before.inputs.begin(), before.inputs.end(), after.inputs.begin(), after.inputs.end(),
                    [&](const PlanNode& a, const PlanNode& b) { return reads_the_same(a, b, index); });
}

}  // namespace workload::advisor
