#include "advisor/candidates/mention.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace workload::advisor {
namespace {

using Kind = Predicate::Kind;
using Predicates = std::vector<const Predicate*>;

bool names_operand(const Predicate& predicate) { return !predicate.column.empty() || !predicate.expression.empty(); }

Clause clause_of(const Predicate& predicate) {
  bool expression = predicate.column.empty();
  return {expression ? predicate.expression : predicate.column,
          predicate.op,
          predicate.selectivity,
          expression,
          predicate.classes,
          predicate.pattern_prefix,
          predicate.pattern_run,
          predicate.collation,
          expression ? "" : predicate.expression};
}

bool same_operand(const Clause& a, const Clause& b) { return a.column == b.column && a.expression == b.expression; }

void sort(std::vector<Clause>& clauses) {
  std::stable_sort(clauses.begin(), clauses.end(),
                   [](const Clause& a, const Clause& b) { return a.selectivity < b.selectivity; });
}

std::vector<Clause> clauses(const Predicates& predicates, Kind kind) {
  std::map<std::pair<std::string, bool>, Clause> by_operand;
  for (const auto* predicate : predicates) {
    if (predicate->kind != kind || !names_operand(*predicate)) continue;
    auto one = clause_of(*predicate);
    auto [found, added] = by_operand.try_emplace({one.column, one.expression}, one);
    auto& clause = found->second;
    if (added) continue;
    // BETWEEN comes as two clauses: together they keep less than either.
    clause.selectivity = std::min(clause.selectivity, one.selectivity);
    if (clause.op != one.op) clause.op = "between";
  }
  std::vector<Clause> found;
  for (auto& [operand, clause] : by_operand) found.push_back(std::move(clause));
  sort(found);
  return found;
}

// Each operand with each of its operators.
std::vector<Clause> clauses_by_operator(const Predicates& predicates, Kind kind) {
  std::map<std::tuple<std::string, bool, std::string>, Clause> by_operator;
  for (const auto* predicate : predicates) {
    if (predicate->kind != kind || !names_operand(*predicate) || predicate->classes.empty()) continue;
    auto one = clause_of(*predicate);
    by_operator.try_emplace({one.column, one.expression, one.op}, one);
  }
  std::vector<Clause> found;
  for (auto& [key, clause] : by_operator) found.push_back(std::move(clause));
  sort(found);
  return found;
}

std::vector<Clause> conditions(const Predicates& predicates) {
  std::vector<Clause> found;
  for (const auto* predicate : predicates)
    if (predicate->kind == Kind::condition) {
      found.push_back({predicate->expression, "IS TRUE", predicate->selectivity, true});
      found.back().one_column = predicate->column;
    }
  return found;
}

bool is_write(Kind kind) { return kind == Kind::changed || kind == Kind::inserted || kind == Kind::deleted; }

bool has(const std::vector<Clause>& clauses, const Clause& one) {
  return std::any_of(clauses.begin(), clauses.end(), [&](const Clause& c) { return same_operand(c, one); });
}

// Sort columns from the first on, as long as none of another table stands between them. A column that is compared
// by equality has one value, so it orders nothing.
std::vector<KeyColumn> order(const Predicates& predicates, Kind kind, const std::vector<Clause>& equal) {
  std::map<int, const Predicate*> by_position;
  for (const auto* predicate : predicates)
    if (predicate->kind == kind && predicate->position > 0) by_position.try_emplace(predicate->position, predicate);

  std::vector<KeyColumn> keys;
  int next = 1;
  for (const auto& [position, predicate] : by_position) {
    if (position != next++ || !names_operand(*predicate)) break;
    auto key = clause_of(*predicate);
    if (has(equal, key)) continue;
    keys.push_back(
        {key.column, key.expression, predicate->descending, predicate->nulls_first, "", predicate->collation});
  }
  if (keys.empty() || !keys.front().descending) return keys;
  for (auto& key : keys) {
    key.descending = !key.descending;
    key.nulls_first = !key.nulls_first;
  }
  return keys;
}

Mention mention(const Predicates& predicates) {
  Mention result;
  result.table = predicates.front()->table;
  for (const auto* predicate : predicates) {
    result.table_rows = std::max(result.table_rows, predicate->table_rows);
    if (predicate->table_rows > 0 && predicate->kept_rows > 0)
      result.kept = predicate->kept_rows / predicate->table_rows;
    // A needed column without a name stands for the whole row.
    if (!predicate->column.empty() || predicate->kind == Kind::needed) result.columns.insert(predicate->column);
  }
  result.equal = clauses(predicates, Kind::equal);
  result.array = clauses(predicates, Kind::array);
  result.range = clauses(predicates, Kind::range);
  result.null = clauses(predicates, Kind::null);
  result.join = clauses(predicates, Kind::join);
  result.pattern = clauses_by_operator(predicates, Kind::pattern);
  result.other = clauses_by_operator(predicates, Kind::expression);
  result.unequal = clauses(predicates, Kind::expression);
  std::erase_if(result.unequal, [](const Clause& clause) { return clause.op != "<>"; });
  result.condition = conditions(predicates);
  result.distance = clauses_by_operator(predicates, Kind::distance);
  // One bound of an expression keeps a third of the rows, as far as anybody can tell: too many for a guess.
  std::erase_if(result.range, [](const Clause& c) { return c.expression && c.op != "between"; });
  // A column with one known value needs no second reason to be a key.
  for (auto* weaker : {&result.join, &result.array, &result.range, &result.null})
    std::erase_if(*weaker, [&](const Clause& c) { return has(result.equal, c); });

  result.order = order(predicates, Kind::order, result.equal);
  // min() and max() of an expression: an index that is kept up for every row to tell one of them.
  if (!result.order.empty() && result.order.front().expression &&
      std::any_of(result.null.begin(), result.null.end(),
                  [&](const Clause& c) { return c.expression && c.column == result.order.front().name; }))
    result.order.clear();
  if (result.order.empty()) {
    result.order = order(predicates, Kind::group, result.equal);
    result.grouped = !result.order.empty();
  }
  return result;
}

// An arm is a mention of its own, of which the conditions beside the OR hold as well.
void add_arms(Mention& result, const Predicates& in_arms) {
  std::map<int, std::map<int, Predicates>> by_either;
  for (const auto* predicate : in_arms) by_either[predicate->either][predicate->arm].push_back(predicate);
  for (const auto& [either, arms] : by_either) {
    result.either.emplace_back();
    for (const auto& [number, predicates] : arms) {
      auto arm = mention(predicates);
      arm.columns = result.columns;
      for (const auto& clause : result.equal)
        if (!has(arm.equal, clause)) arm.equal.push_back(clause);
      result.either.back().push_back(std::move(arm));
    }
  }
}

}  // namespace

std::vector<Mention> mentions(const std::vector<Predicate>& predicates) {
  std::map<std::tuple<int, std::string>, Predicates> by_mention;
  for (const auto& predicate : predicates)
    if (!is_write(predicate.kind)) by_mention[{predicate.occurrence, predicate.table}].push_back(&predicate);

  std::vector<Mention> found;
  for (const auto& [key, group] : by_mention) {
    Predicates always, in_arms;
    for (const auto* predicate : group) (predicate->either > 0 ? in_arms : always).push_back(predicate);
    if (always.empty()) continue;
    found.push_back(mention(always));
    add_arms(found.back(), in_arms);
  }
  return found;
}

}  // namespace workload::advisor
