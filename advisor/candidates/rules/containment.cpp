// Operators that no b-tree knows: containment and overlap of documents, arrays and ranges, words of a text, parts of a
// text by trigrams, distance to a point. The server tells which kinds of index answer them. GIN comes before GiST where
// both do, since it is exact and reads less; its classes are all proposed, because the smaller one answers fewer
// operators. Where conditions of equality leave few rows, a b-tree finds them, while GiST walks down many branches
// whose bounds overlap, which the planner's estimate knows nothing of.
#include <algorithm>
#include <optional>

#include "advisor/candidates/rules/list.hpp"
#include "advisor/candidates/sketch.hpp"

namespace workload::advisor::rules {
namespace {

constexpr int least_run = 3;      // a trigram
constexpr double few_rows = 100;  // chosen: a page each, at worst

std::vector<IndexClass> of_method(const Clause& clause, const char* method) {
  std::vector<IndexClass> found;
  std::copy_if(clause.classes.begin(), clause.classes.end(), std::back_inserter(found),
               [&](const IndexClass& one) { return one.method == method; });
  return found;
}

bool equality_leaves_few(const Mention& mention) {
  double rows = mention.table_rows;
  for (const auto& clause : mention.equal) rows *= clause.selectivity;
  return !mention.equal.empty() && rows <= few_rows;
}

// Trigrams find what is equal too, and many more rows that are not: each of them is read and compared.
void propose(const Mention& mention, const Clause& clause, Candidates& found) {
  if (clause.op == "=") return;
  auto classes = of_method(clause, "gin");
  if (classes.empty() && !equality_leaves_few(mention)) classes = of_method(clause, "gist");
  for (const auto& one : classes) Sketch(mention).with_class(clause, one).to(found);
}

// A point lies in many ranges of one column, and in few of two. GiST alone keeps several columns together.
std::optional<Sketch> of_two(const Mention& mention) {
  if (equality_leaves_few(mention)) return std::nullopt;
  Sketch both(mention);
  std::size_t width = 0;
  for (const auto& clause : mention.other) {
    auto classes = of_method(clause, "gist");
    if (width < 2 && of_method(clause, "gin").empty() && !classes.empty()) both.with_class(clause, classes.front());
    width = both.width();
  }
  return width == 2 ? std::optional(both) : std::nullopt;
}

}  // namespace

Candidates containment(const Mention& mention, const Limits&) {
  Candidates found;
  for (const auto& clause : mention.other) propose(mention, clause, found);
  if (auto both = of_two(mention)) both->to(found);
  for (const auto& clause : mention.pattern)
    if (clause.pattern_run.value_or(least_run) >= least_run) propose(mention, clause, found);
  for (const auto& clause : mention.distance)
    for (const auto& one : of_method(clause, "gist")) Sketch(mention).with_class(clause, one).to(found);
  return found;
}

}  // namespace workload::advisor::rules
