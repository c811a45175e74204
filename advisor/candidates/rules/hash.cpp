// Long values that are only ever compared by equality: a hash index keeps four bytes of each, and refuses none for its
// length, as a b-tree does.
#include <algorithm>

#include "advisor/candidates/rules/list.hpp"
#include "advisor/candidates/sketch.hpp"

namespace workload::advisor::rules {

Candidates hash(const Mention& mention, const Table& table, const Limits& limits) {
  Candidates found;
  for (const auto& clause : mention.equal) {
    auto width = table.column_widths.find(clause.column);
    if (clause.expression || width == table.column_widths.end() || width->second < limits.long_key_bytes) continue;
    for (const auto& one : clause.classes)
      if (one.method == "hash" && one.opclass.empty()) Sketch(mention).with_class(clause, one).to(found);
  }
  return found;
}

}  // namespace workload::advisor::rules
