// LIKE and regular expressions that begin with literals: the planner reads them as a range in the order of the bytes,
// which a b-tree has under an operator class of its own, or in collation C. Where the beginning is not known, because
// the pattern is a parameter that was never seen, nothing says that there is one.
#include <algorithm>

#include "advisor/candidates/rules/list.hpp"
#include "advisor/candidates/sketch.hpp"

namespace workload::advisor::rules {

Candidates pattern(const Mention& mention, const Limits&) {
  Candidates found;
  for (const auto& clause : mention.pattern) {
    auto btree = std::find_if(clause.classes.begin(), clause.classes.end(),
                              [](const IndexClass& one) { return one.method == "btree"; });
    if (btree == clause.classes.end() || clause.pattern_prefix.value_or(0) == 0) continue;
    Sketch(mention).with_class(clause, *btree).to(found);
    if (!mention.equal.empty()) Sketch(mention).equal(mention.equal).with_class(clause, *btree).to(found);
  }
  return found;
}

}  // namespace workload::advisor::rules
