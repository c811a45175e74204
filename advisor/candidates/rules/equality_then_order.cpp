// Columns compared by equality, then the sort columns: rows come out in order, and a LIMIT stops after the rows it
// asked for. Ranges on further columns come last, where they are checked in the index without touching the table.
#include "advisor/candidates/rules/list.hpp"
#include "advisor/candidates/sketch.hpp"

namespace workload::advisor::rules {

Candidates equality_then_order(const Mention& mention, const Limits& limits) {
  Candidates found;
  if (mention.order.empty()) return found;
  auto sorted = Sketch(mention).equal(mention.equal).order(mention);
  sorted.to(found);
  for (const auto& range : mention.range) sorted.then(range);
  sorted.to(found);
  // An equality that hardly narrows may stand in the way of a sort column when the index can have no more columns, or
  // when others who do not ask for it could use the index too.
  auto equal = mention.equal;
  while (equal.size() > 1 && (equal.size() + mention.order.size() > static_cast<std::size_t>(limits.max_width) ||
                              equal.back().selectivity >= limits.hardly_narrows)) {
    equal.pop_back();
    Sketch(mention).equal(equal).order(mention).to(found);
  }
  return found;
}

}  // namespace workload::advisor::rules
