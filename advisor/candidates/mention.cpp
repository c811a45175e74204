#include "advisor/candidates/mention.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace workload::advisor {
namespace {

using Kind = Predicate::Kind;
using Predicates = std::vector<const Predicate*>;

std::vector<Clause> clauses(const Predicates& predicates, Kind kind) {
  std::map<std::string, Clause> by_column;
  for (const auto* predicate : predicates) {
    if (predicate->kind != kind || predicate->column.empty()) continue;
    auto [found, added] =
        by_column.try_emplace(predicate->column, Clause{predicate->column, predicate->op, predicate->selectivity});
    auto& clause = found->second;
    if (added) continue;
    // BETWEEN comes as two clauses: together they keep less than either.
    clause.selectivity = std::min(clause.selectivity, predicate->selectivity);
    if (clause.op != predicate->op) clause.op = "between";
  }
  std::vector<Clause> found;
  for (auto& [column, clause] : by_column) found.push_back(std::move(clause));
  std::stable_sort(found.begin(), found.end(),
                   [](const Clause& a, const Clause& b) { return a.selectivity < b.selectivity; });
  return found;
}

bool is_write(Kind kind) { return kind == Kind::changed || kind == Kind::inserted || kind == Kind::deleted; }

bool has(const std::vector<Clause>& clauses, const std::string& column) {
  return std::any_of(clauses.begin(), clauses.end(), [&](const Clause& c) { return c.column == column; });
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
    if (position != next++ || predicate->column.empty()) break;
    if (has(equal, predicate->column)) continue;
    keys.push_back({predicate->column, false, predicate->descending, predicate->nulls_first, "", ""});
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
  // A column with one known value needs no second reason to be a key.
  for (auto* weaker : {&result.join, &result.array, &result.range, &result.null})
    std::erase_if(*weaker, [&](const Clause& c) { return has(result.equal, c.column); });

  result.order = order(predicates, Kind::order, result.equal);
  if (result.order.empty()) {
    result.order = order(predicates, Kind::group, result.equal);
    result.grouped = !result.order.empty();
  }
  return result;
}

}  // namespace

std::vector<Mention> mentions(const std::vector<Predicate>& predicates) {
  std::map<std::tuple<int, std::string>, Predicates> by_mention;
  for (const auto& predicate : predicates)
    if (!is_write(predicate.kind)) by_mention[{predicate.occurrence, predicate.table}].push_back(&predicate);

  std::vector<Mention> found;
  for (const auto& [key, group] : by_mention) found.push_back(mention(group));
  return found;
}

}  // namespace workload::advisor
