#include "advisor/candidates/candidates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "advisor/candidates/rules/list.hpp"

namespace workload::advisor {
namespace {

using Rule = rules::Candidates (*)(const Mention&, const Limits&);
constexpr std::array<Rule, 6> btree_rules = {
    rules::equality, rules::equality_then_order, rules::equality_then_range, rules::array, rules::join, rules::pattern};

void append(rules::Candidates& to, const rules::Candidates& from) { to.insert(to.end(), from.begin(), from.end()); }

// What does not fit still leaves a useful beginning.
void cut(Candidate& candidate, int width) {
  auto keep = std::min(candidate.definition.keys.size(), static_cast<std::size_t>(width));
  candidate.definition.keys.resize(keep);
  candidate.interchangeable = std::min(candidate.interchangeable, static_cast<int>(keep));
}

// Rows that are rare by a flag are kept by a partial index, or by none. As a key the flag would only mislead the
// planner: it takes rows of one value to lie together because the other value's do.
Mention without_rare_flags(const Mention& mention, const Limits& limits) {
  auto rest = mention;
  std::erase_if(rest.equal, [&](const Clause& clause) {
    return (clause.op == "IS TRUE" || clause.op == "IS FALSE") && clause.selectivity <= limits.rare;
  });
  return rest;
}

void propose(const Mention& mention, const Table& table, const Limits& limits, rules::Candidates& found) {
  rules::Candidates plain;
  auto keys = without_rare_flags(mention, limits);
  for (auto rule : btree_rules) append(plain, rule(keys, limits));
  append(plain, rules::partial(mention, table, limits));
  for (auto& candidate : plain) cut(candidate, limits.max_width);
  append(plain, rules::mostly_null(plain, mention, table, limits));
  append(found, plain);
  append(found, rules::covering(plain, mention, table, limits));
  append(found, rules::containment(mention, limits));
  append(found, rules::hash(mention, table, limits));
  append(found, rules::block_range(mention, table, limits));
  // The planner reads an index for each arm and puts what they find together.
  for (const auto& arms : mention.either)
    for (const auto& arm : arms) propose(arm, table, limits, found);
}

}  // namespace

std::vector<Candidate> candidates(const std::vector<Predicate>& predicates, const Catalog& catalog,
                                  const Limits& limits) {
  std::vector<Candidate> found;
  for (const auto& mention : mentions(predicates)) {
    auto table = std::find_if(catalog.tables.begin(), catalog.tables.end(),
                              [&](const Table& t) { return t.name == mention.table; });
    if (table == catalog.tables.end()) continue;
    auto before = found.size();
    propose(mention, *table, limits, found);
    for (auto i = before; i < found.size(); i++) found[i].definition.partitioned = table->partitioned;
  }
  keep_each_once(found);
  return found;
}

void keep_each_once(std::vector<Candidate>& candidates) {
  // The same index may come from two rules: it serves both only as long as its keys stay where either needs them.
  std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    if (a.definition != b.definition) return a.definition < b.definition;
    return a.interchangeable < b.interchangeable;
  });
  auto same = [](const Candidate& a, const Candidate& b) { return a.definition == b.definition; };
  candidates.erase(std::unique(candidates.begin(), candidates.end(), same), candidates.end());
}

}  // namespace workload::advisor
