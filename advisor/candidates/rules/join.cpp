// Columns a row of another table is looked up by. Inside a nested loop they are as good as an equality; at the top of
// one they only matter together with what narrows or orders this table, so both kinds are proposed.
#include "advisor/candidates/rules/list.hpp"
#include "advisor/candidates/sketch.hpp"

namespace workload::advisor::rules {
namespace {

void looked_up_by(const Mention& mention, const std::vector<Clause>& columns, Candidates& found) {
  Sketch(mention).equal(columns).to(found);
  if (!mention.equal.empty()) Sketch(mention).equal(mention.equal).equal(columns).to(found);
  if (!mention.order.empty()) Sketch(mention).equal(mention.equal).equal(columns).order(mention).to(found);
  for (const auto& range : mention.range) {
    Sketch(mention).equal(mention.equal).equal(columns).then(range).to(found);
    Sketch(mention).equal(mention.equal).then(range).equal(columns).to(found);
  }
  for (const auto& list : mention.array) Sketch(mention).equal(mention.equal).equal(columns).then(list).to(found);
}

}  // namespace

Candidates join(const Mention& mention, const Limits&) {
  Candidates found;
  for (const auto& column : mention.join) looked_up_by(mention, {column}, found);
  if (mention.join.size() > 1) looked_up_by(mention, mention.join, found);
  return found;
}

}  // namespace workload::advisor::rules
