// Columns compared by equality, then the most selective range. Only the first range bounds the scan; a second one in
// the key still spares visits to the table. Where one equality says what the others say (a bucket is of one project),
// it is enough, and may serve others who ask for it alone.
#include "advisor/candidates/rules/list.hpp"
#include "advisor/candidates/sketch.hpp"

namespace workload::advisor::rules {

Candidates equality_then_range(const Mention& mention, const Limits&) {
  Candidates found;
  for (const auto& range : mention.range) Sketch(mention).equal(mention.equal).then(range).to(found);

  // Which of them bounds it best depends on their values, so each may.
  for (const auto& first : mention.range) {
    auto all = Sketch(mention).equal(mention.equal).then(first);
    for (const auto& range : mention.range) all.then(range);
    all.to(found);
  }
  if (mention.equal.size() > 1)
    for (const auto& range : mention.range) Sketch(mention).equal({mention.equal.front()}).then(range).to(found);
  return found;
}

}  // namespace workload::advisor::rules
