// All columns that are compared by equality, and each of them alone: the narrow one is smaller, and often enough.
// IS NULL bounds a scan like an equality does, though it gives no order.
#include "advisor/candidates/rules/list.hpp"
#include "advisor/candidates/sketch.hpp"

namespace workload::advisor::rules {

Candidates equality(const Mention& mention, const Limits&) {
  Candidates found;
  std::vector<Clause> is_null;
  for (const auto& clause : mention.null)
    if (clause.op == "IS NULL") is_null.push_back(clause);

  Sketch(mention).equal(mention.equal).to(found);
  if (!is_null.empty()) Sketch(mention).equal(mention.equal).equal(is_null).to(found);
  for (const auto& clause : mention.equal) Sketch(mention).equal({clause}).to(found);
  return found;
}

}  // namespace workload::advisor::rules
