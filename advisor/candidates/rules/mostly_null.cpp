// A column that hardly any row fills, as the root of the few messages that answer one. Whatever compares it finds only
// rows in which it is not NULL, which the planner proves from the comparison, so an index of those rows does all that
// one of all rows does, at a fraction of its size and of its price for each insert.
#include <algorithm>

#include "advisor/candidates/rules/list.hpp"
#include "advisor/candidates/sketch.hpp"

namespace workload::advisor::rules {
namespace {

bool compares(const Mention& mention, const std::string& column) {
  auto is_on = [&](const Clause& clause) { return clause.column == column && !clause.expression; };
  return std::any_of(mention.equal.begin(), mention.equal.end(), is_on) ||
         std::any_of(mention.array.begin(), mention.array.end(), is_on) ||
         std::any_of(mention.range.begin(), mention.range.end(), is_on) ||
         std::any_of(mention.join.begin(), mention.join.end(), is_on);
}

}  // namespace

Candidates mostly_null(const Candidates& candidates, const Mention& mention, const Table& table, const Limits& limits) {
  Candidates found;
  for (const auto& candidate : candidates) {
    const auto& definition = candidate.definition;
    if (definition.method != "btree" || !definition.predicate.empty() || definition.keys.front().expression) continue;
    const auto& column = definition.keys.front().name;
    auto nulls = table.null_shares.find(column);
    if (nulls == table.null_shares.end() || 1 - nulls->second > limits.rare || !compares(mention, column)) continue;
    found.push_back(candidate);
    found.back().definition.predicate = quoted(column) + " IS NOT NULL";
    found.back().share = 1 - nulls->second;
  }
  return found;
}

}  // namespace workload::advisor::rules
