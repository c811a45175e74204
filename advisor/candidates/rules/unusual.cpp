// All rows but those with the value that nearly all have: the open ones of a table of closed tickets, the jobs that are
// not done. A list of other values, or an inequality, gives no b-tree a key that leaves the order alone; as the
// predicate of an index of the few rows that are left it does, for whichever of the other values is asked for: the
// planner proves that "status = 'open'" means "status <> 'closed'". The value is that of pg_stats, since statements are
// normalised.
#include <algorithm>

#include "advisor/candidates/rules/list.hpp"
#include "advisor/candidates/sketch.hpp"

namespace workload::advisor::rules {
namespace {

void propose(const Mention& mention, const Clause& clause, Candidates& found) {
  auto others = mention.equal;
  std::erase_if(others, [&](const Clause& other) { return other.column == clause.column; });
  auto rows = Sketch(mention).where(clause).equal(others);
  rows.to(found);
  if (!mention.order.empty()) Sketch(rows).order(mention).to(found);
  if (!mention.range.empty()) Sketch(rows).then(mention.range.front()).to(found);
  for (const auto& column : mention.join) Sketch(rows).equal({column}).to(found);
  if (rows.width() == 0) Sketch(rows).equal({clause}).to(found);
}

}  // namespace

Candidates unusual(const Mention& mention, const Table& table, const Limits& limits) {
  Candidates found;
  for (const auto* clauses : {&mention.array, &mention.unequal})
    for (auto clause : *clauses) {
      auto usual = clause.expression ? table.usual.end() : table.usual.find(clause.column);
      if (usual == table.usual.end() || usual->second.others > limits.rare) continue;
      clause.op = "<> " + literal(usual->second.value);
      clause.selectivity = usual->second.others;
      propose(mention, clause, found);
    }
  return found;
}

}  // namespace workload::advisor::rules
