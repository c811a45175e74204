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
    if (!mention.range.empty()) bounded.then(mention.range.front()).to(found);
    if (!mention.equal.empty()) Sketch(mention).then(list).to(found);
  }
  return found;
}

}  // namespace workload::advisor::rules
