// Columns compared with a list of values, IN or = ANY. They bound the scan, but before PostgreSQL 17 rows found
// through a list come out unordered, so they stand after the equalities and before nothing that should give an order.
#include "advisor/candidates/rules/list.hpp"
#include "advisor/candidates/sketch.hpp"

namespace workload::advisor::rules {

Candidates array(const Mention& mention, const Limits&) {
  Candidates found;
  for (const auto& list : mention.array) {
    auto bounded = Sketch(mention).equal(mention.equal).then(list);
    bounded.to(found);
    for (const auto& range : mention.range) Sketch(bounded).then(range).to(found);
    for (const auto& first : mention.range) {
      auto all = Sketch(bounded).then(first);  // the second one spares visits to the table, as after equalities
      for (const auto& range : mention.range) all.then(range);
      all.to(found);
    }
    if (!mention.equal.empty()) Sketch(mention).then(list).to(found);
  }
  return found;
}

}  // namespace workload::advisor::rules
