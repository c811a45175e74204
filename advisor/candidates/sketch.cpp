#include "advisor/candidates/sketch.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace workload::advisor {
namespace {

KeyColumn ascending(const Clause& clause) {
  return {clause.column, clause.expression, false, false, "", clause.collation};
}

std::string condition(const Clause& clause) {
  auto column = clause.expression ? "(" + clause.column + ")" : quoted(clause.column);
  return !clause.spelled.empty()   ? clause.spelled
         : clause.op == "IS TRUE"  ? column
         : clause.op == "IS FALSE" ? "NOT " + column
                                   : fmt::format("{} {}", column, clause.op);
}

}  // namespace

Sketch::Sketch(const Mention& mention) { candidate_.definition.table = mention.table; }

Sketch& Sketch::equal(const std::vector<Clause>& clauses) {
  for (const auto& clause : clauses)
    if (add(ascending(clause)) && only_equal_) candidate_.interchangeable++;
  return *this;
}

Sketch& Sketch::then(const Clause& clause) {
  only_equal_ = false;
  add(ascending(clause));
  return *this;
}

Sketch& Sketch::with_class(const Clause& clause, const IndexClass& index_class) {
  only_equal_ = false;
  candidate_.definition.method = index_class.method;
  auto key = ascending(clause);
  key.opclass = index_class.opclass;
  add(key);
  return *this;
}

Sketch& Sketch::order(const Mention& mention) {
  only_equal_ = false;
  for (const auto& key : mention.order) add(key);
  return *this;
}

Sketch& Sketch::where(const Clause& clause) {
  auto one = condition(clause);
  auto& predicate = candidate_.definition.predicate;
  candidate_.share = predicate.empty() ? clause.selectivity : candidate_.share * clause.selectivity;
  candidate_.share_guessed = candidate_.share_guessed || !clause.one_column.empty();
  candidate_.must_serve = std::max(candidate_.must_serve, clause.must_serve);
  predicate = predicate.empty() ? one : fmt::format("({}) AND ({})", predicate, one);
  return *this;
}

Sketch& Sketch::guessed_beside(const Clause& known, double most) {
  candidate_.share_guessed = true;
  candidate_.known_part = condition(known);
  candidate_.known_share = known.selectivity;
  candidate_.most_of_guess = most;
  return *this;
}

void Sketch::to(std::vector<Candidate>& candidates) const {
  if (width() > 0) candidates.push_back(candidate_);
}

bool Sketch::add(KeyColumn key) {
  auto& keys = candidate_.definition.keys;
  if (std::any_of(keys.begin(), keys.end(),
                  [&](const KeyColumn& k) { return k.name == key.name && k.expression == key.expression; }))
    return false;
  keys.push_back(std::move(key));
  return true;
}

}  // namespace workload::advisor
