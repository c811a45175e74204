// Columns compared by equality, then the sort columns: rows come out in order, and a LIMIT stops after the rows it
// asked for. Ranges on further columns come last, where they are checked in the index without touching the table.
#include "advisor/candidates/rules/list.hpp"
#include "advisor/candidates/sketch.hpp"

namespace workload::advisor::rules {

Candidates equality_then_order(const Mention& mention, const Limits&) {
  Candidates found;
  if (mention.order.empty()) return found;
  auto sorted = Sketch(mention).equal(mention.equal).order(mention);
  sorted.to(found);
  for (const auto& range : mention.range) sorted.then(range);
  sorted.to(found);
  return found;
}

}  // namespace workload::advisor::rules
