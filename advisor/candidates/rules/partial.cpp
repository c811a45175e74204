// Only the rows for which a column is, or is not, NULL, or is true or false: a queue of what is still to be delivered
// stays tiny however much was delivered. The column itself stays out of the keys, where it would only mislead the
// planner about how many rows match.
//
// And all rows but those with the value that nearly all have, or the two or three that they have together: the open
// ones of a table of closed tickets. A list of other values, or an inequality, gives no b-tree a key that leaves the
// order alone; as a predicate it does, for whichever of the other values is asked for: the planner proves that "status
// = 'open'" means "status <> 'closed'", and NOT IN of several in any order. The values are those of pg_stats. What is
// compared by equality stays among the keys, to tell the other values apart. A range is served likewise: "quantity > 0"
// means "quantity <> 0". Other constants never appear here because statements are normalised to parameters, and a
// partial index on a rare value would be a guess.
//
// And those for which a comparison of two of their columns holds: what runs low, what was changed since it was sent. No
// statistics say how many these are, so the planner's guess does not count; the server samples them.
#include <algorithm>
#include <initializer_list>

#include "advisor/candidates/rules/list.hpp"
#include "advisor/candidates/sketch.hpp"

namespace workload::advisor::rules {
namespace {

std::string other_than(const std::vector<std::string>& values, bool numbers) {
  auto written = [&](const std::string& value) {
    bool has_digits = value.find_first_not_of("-.0123456789") == std::string::npos;  // NaN has none
    return numbers && has_digits ? value : literal(value);
  };
  if (values.size() == 1) return "<> " + written(values.front());
  std::string list;
  for (const auto& value : values) list += (list.empty() ? "" : ", ") + written(value);
  return "NOT IN (" + list + ")";
}

std::vector<Clause> conditions(const Mention& mention, const Table& table, const Limits& limits) {
  auto found = mention.null;
  for (const auto& clause : mention.equal)
    if (clause.op == "IS TRUE" || clause.op == "IS FALSE") found.push_back(clause);
  found.insert(found.end(), mention.condition.begin(), mention.condition.end());
  for (const auto* clauses : {&mention.array, &mention.unequal, &mention.equal, &mention.range})
    for (auto clause : *clauses) {
      if (clause.op.starts_with("IS ")) continue;  // a flag
      auto usual = clause.expression ? table.usual.end() : table.usual.find(clause.column);
      if (usual == table.usual.end()) continue;
      for (const auto& values : usual->second) {
        clause.op = other_than(values.values, table.numbers.contains(clause.column));
        clause.selectivity = values.others;
        clause.must_serve = clauses == &mention.equal   ? limits.all_executions
                            : clauses == &mention.range ? limits.any_range
                                                        : limits.most_executions;
        found.push_back(clause);
      }
    }
  return found;
}

// Flags are known from the index that holds no others; what is compared tells several values apart.
std::vector<Clause> keys_besides(const std::vector<Clause>& equal, std::initializer_list<const Clause*> conditions) {
  auto keys = equal;
  std::erase_if(keys, [&](const Clause& key) {
    return key.op != "=" && std::any_of(conditions.begin(), conditions.end(),
                                        [&](const Clause* condition) { return condition->column == key.column; });
  });
  return keys;
}

bool is_sorted(const Mention& mention) { return !mention.order.empty() && !mention.grouped; }

bool is_flag_or_null(const Clause& clause) { return clause.op.starts_with("IS "); }

// Neither is rare, but both together are: of a list of open tickets that are nobody's, the closed ones would be stepped
// over, and so would those of others. Where one seems to add nothing to the other, they may depend on each other: what
// is flagged is soon reviewed. Then the server samples how many rows both leave.
void of_two(const Mention& mention, const std::vector<Clause>& conditions, const Limits& limits, Candidates& found) {
  for (std::size_t i = 0; i < conditions.size(); i++)
    for (std::size_t j = i + 1; j < conditions.size(); j++) {
      const auto &one = conditions[i], &other = conditions[j];
      const auto& rarer = one.selectivity <= other.selectivity ? one : other;
      double both = one.selectivity * other.selectivity;
      if (both > limits.rare_in_order || one.column == other.column) continue;
      auto of_both = Sketch(mention).where(one).where(other);
      if (both > rarer.selectivity * limits.worth_a_condition) {
        if (rarer.selectivity > limits.rare || !is_flag_or_null(one) || !is_flag_or_null(other)) continue;
        of_both.guessed_beside(rarer, limits.worth_a_condition);
      }
      of_both.equal(keys_besides(mention.equal, {&one, &other})).order(mention).to(found);
    }
}

}  // namespace

Candidates partial(const Mention& mention, const Table& table, const Limits& limits) {
  Candidates found;
  auto all = conditions(mention, table, limits);
  if (is_sorted(mention)) of_two(mention, all, limits, found);
  for (const auto& clause : all) {
    bool in_order = is_sorted(mention) && clause.op.starts_with("IS ");
    if (clause.one_column.empty() && clause.selectivity > (in_order ? limits.rare_in_order : limits.rare)) continue;
    auto rare = Sketch(mention).where(clause).equal(keys_besides(mention.equal, {&clause}));
    rare.to(found);
    if (!mention.order.empty()) Sketch(rare).order(mention).to(found);
    if (!mention.range.empty()) Sketch(rare).then(mention.range.front()).to(found);
    for (const auto& column : mention.join) Sketch(rare).equal({column}).to(found);
    bool has_list = false;
    for (const auto& list : mention.array) {
      if (list.column == clause.column) continue;  // the condition is of it
      Sketch(rare).then(list).to(found);
      has_list = true;
    }
    bool has_others =
        rare.width() > 0 || !mention.order.empty() || !mention.range.empty() || !mention.join.empty() || has_list;
    if (!has_others)
      Sketch(rare).equal({clause.one_column.empty() ? clause : Clause{clause.one_column, "="}}).to(found);
  }
  return found;
}

}  // namespace workload::advisor::rules
