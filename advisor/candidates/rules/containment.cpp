// Operators that no b-tree knows: containment and overlap of documents, arrays and ranges, words of a text, parts of a
// text by trigrams, distance to a point. The server tells which kinds of index answer them. GIN comes before GiST where
// both do, since it is exact and reads less; its classes are all proposed, because the smaller one answers fewer
// operators.
#include <algorithm>

#include "advisor/candidates/rules/list.hpp"
#include "advisor/candidates/sketch.hpp"

namespace workload::advisor::rules {
namespace {

constexpr int least_run = 3;  // a trigram

std::vector<IndexClass> of_method(const Clause& clause, const char* method) {
  std::vector<IndexClass> found;
  std::copy_if(clause.classes.begin(), clause.classes.end(), std::back_inserter(found),
               [&](const IndexClass& one) { return one.method == method; });
  return found;
}

// Trigrams find what is equal too, and many more rows that are not: each of them is read and compared.
void propose(const Mention& mention, const Clause& clause, Candidates& found) {
  if (clause.op == "=") return;
  auto classes = of_method(clause, "gin");
  if (classes.empty()) classes = of_method(clause, "gist");
  for (const auto& one : classes) Sketch(mention).with_class(clause, one).to(found);
}

}  // namespace

Candidates containment(const Mention& mention, const Limits&) {
  Candidates found;
  for (const auto& clause : mention.other) propose(mention, clause, found);
  for (const auto& clause : mention.pattern)
    if (clause.pattern_run.value_or(least_run) >= least_run) propose(mention, clause, found);
  for (const auto& clause : mention.distance)
    for (const auto& one : of_method(clause, "gist")) Sketch(mention).with_class(clause, one).to(found);
  return found;
}

}  // namespace workload::advisor::rules
