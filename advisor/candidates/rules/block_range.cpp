// A range of a large table whose rows lie in the order of the column. A BRIN index is a thousandth of a b-tree and
// costs hardly anything to keep, but it only works while every block range holds few values. The correlation in the
// statistics does not tell: rows that fill the gaps of old pages hardly move it, and a few of them in each range make
// the index read the whole table. So it is proposed only where nothing was ever deleted or updated, as far as the
// server has counted.
#include <algorithm>
#include <cmath>

#include "advisor/candidates/rules/list.hpp"
#include "advisor/candidates/sketch.hpp"

namespace workload::advisor::rules {

Candidates block_range(const Mention& mention, const Table& table, const Limits& limits) {
  Candidates found;
  bool only_appended = table.inserts > 0 && table.updates == 0 && table.deletes == 0;
  if (!only_appended || table.bytes < limits.least_blocks * 8192 || !mention.order.empty()) return found;
  for (const auto& clause : mention.range) {
    auto correlation = table.correlations.find(clause.column);
    if (clause.expression || correlation == table.correlations.end() ||
        std::abs(correlation->second) < limits.least_correlation)
      continue;
    for (const auto& one : clause.classes)
      if (one.method == "brin" && one.opclass.empty()) Sketch(mention).with_class(clause, one).to(found);
  }
  return found;
}

}  // namespace workload::advisor::rules
