// Only the rows for which a column is, or is not, NULL, or is true or false: a queue of what is still to be delivered
// stays tiny however much was delivered. Other constants never appear here because statements are normalised to
// parameters, and a partial index on one value would be a guess. The column itself stays out of the keys, where it
// would only mislead the planner about how many rows match.
#include "advisor/candidates/rules/list.hpp"
#include "advisor/candidates/sketch.hpp"

namespace workload::advisor::rules {

Candidates partial(const Mention& mention, const Limits& limits) {
  Candidates found;
  auto conditions = mention.null;
  for (const auto& clause : mention.equal)
    if (clause.op == "IS TRUE" || clause.op == "IS FALSE") conditions.push_back(clause);
  for (const auto& clause : conditions) {
    if (clause.selectivity > limits.rare) continue;
    auto others = mention.equal;
    std::erase_if(others, [&](const Clause& other) { return other.column == clause.column; });
    auto rare = Sketch(mention).where(clause).equal(others);
    rare.to(found);
    if (!mention.order.empty()) Sketch(rare).order(mention).to(found);
    if (!mention.range.empty()) Sketch(rare).then(mention.range.front()).to(found);
    for (const auto& column : mention.join) Sketch(rare).equal({column}).to(found);
    if (rare.width() == 0) Sketch(rare).equal({clause}).to(found);
  }
  return found;
}

}  // namespace workload::advisor::rules
