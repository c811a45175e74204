#include "advisor/selection/bounds.hpp"

#include <algorithm>
#include <optional>

#include "advisor/selection/refine.hpp"

namespace workload::advisor {
namespace {

using Kind = Predicate::Kind;

constexpr double cost_of_descent = 25;  // chosen: what finds no row may cost so much
constexpr double cost_of_row = 4;       // chosen: of one that is written
constexpr double price_of_bound = 0.1;  // chosen: of what the index saves, longer entries may cost so much

// That one execution writes. Nothing: it never ran, or does more than to search one table and write what it finds.
std::optional<double> rows_written(const Question& question) {
  const auto& statement = *question.statement;
  if (statement.total.value_or(0) <= 0 || statement.calls <= 0 || question.tables.size() != 1) return std::nullopt;
  bool writes = std::any_of(question.predicates.begin(), question.predicates.end(), [](const Predicate& predicate) {
    return predicate.kind == Kind::changed || predicate.kind == Kind::deleted;
  });
  if (!writes) return std::nullopt;
  return static_cast<double>(statement.rows) / statement.calls;
}

const Predicate* on_column(const Question& question, const std::string& column, std::initializer_list<Kind> kinds) {
  for (const auto& predicate : question.predicates)
    if (predicate.column == column && predicate.either == 0 &&
        std::find(kinds.begin(), kinds.end(), predicate.kind) != kinds.end())
      return &predicate;
  return nullptr;
}

// Nothing: a key is bounded by something else than equality, or no range is left.
const Predicate* range_besides(const Question& question, const IndexDefinition& index) {
  for (const auto& key : index.keys)
    if (key.expression || !on_column(question, key.name, {Kind::equal, Kind::array})) return nullptr;
  for (const auto& predicate : question.predicates)
    if (predicate.kind == Kind::range && !predicate.column.empty() && predicate.parameter > 0 &&
        predicate.either == 0 && !on_column(question, predicate.column, {Kind::changed}) &&
        std::none_of(index.keys.begin(), index.keys.end(), [&](auto& key) { return key.name == predicate.column; }))
      return &predicate;
  return nullptr;
}

Candidate going_on_with(Candidate candidate, const Predicate& range) {
  auto& definition = candidate.definition;
  std::erase(definition.include, range.column);
  definition.keys.push_back({range.column, false, false, false, "", range.collation});
  return candidate;
}

// The index in whose place it comes stays where this costs somebody something.
std::optional<int> bounded(Bench& bench, const Choice& choice, int item, const Allowance& allowance) {
  const auto index = bench.definition(item);  // a copy, as the bench takes more in
  if (index.method != "btree" || index.keys.size() >= allowance.max_width) return std::nullopt;
  for (int question : bench.affected({}, {item})) {
    auto written = rows_written(bench.questions()[question]);
    auto cost = bench.costs(question, {choice}).front();
    if (!written || !has(cost.used, item) || expected(cost) <= cost_of_descent + cost_of_row * *written) continue;
    const auto* range = range_besides(bench.questions()[question], index);
    auto longer = range ? creatable(bench, going_on_with(bench.items()[item].candidate, *range)) : std::nullopt;
    if (!longer) continue;
    bench.offer_again(*longer);
    auto next = with(without(choice, item), *longer);
    auto difference = bench.difference(choice, next);
    double saved = bench.difference(without(choice, item), choice).net();
    bool as_often_written = bench.items()[*longer].writes.hot_lost <= bench.items()[item].writes.hot_lost;
    if (!difference.harmed && as_often_written && difference.net() >= -saved * price_of_bound &&
        fits(bench, next, allowance))
      return longer;
  }
  return std::nullopt;
}

}  // namespace

Choice with_bounds(Bench& bench, Choice choice, const Allowance& allowance, const Deadline& deadline) {
  for (int item : Choice(choice)) {
    if (deadline.passed()) break;
    if (auto longer = bounded(bench, choice, item, allowance)) choice = with(without(choice, item), *longer);
  }
  return choice;
}

}  // namespace workload::advisor
