#include "advisor/selection/leaves.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "advisor/selection/refine.hpp"

namespace workload::advisor {
namespace {

constexpr double much_smaller = 0.8;     // chosen: of the space, as where indexes are exchanged
constexpr std::size_t most_linked = 3;   // chosen: columns of a link
constexpr double spared_by_link = 0.01;  // chosen: of the workload's time

bool are_columns(const std::vector<KeyColumn>& keys) {
  return std::none_of(keys.begin(), keys.end(), [](const KeyColumn& key) { return key.expression; });
}

bool has_key(const IndexDefinition& index, const std::string& column) {
  return std::any_of(index.keys.begin(), index.keys.end(), [&](const KeyColumn& key) { return key.name == column; });
}

// In its place: no statement pays for it, and updates that left the table's indexes alone still do.
struct Exchange {
  Choice next;
  Difference difference;
};
std::optional<Exchange> exchanged(Bench& bench, const Choice& choice, int item, const Candidate& other,
                                  const Allowance& allowance) {
  auto found = creatable(bench, other);
  if (!found || *found == item) return std::nullopt;
  bench.offer_again(*found);
  if (bench.items()[*found].writes.hot_lost > bench.items()[item].writes.hot_lost) return std::nullopt;
  auto next = with(without(choice, item), *found);
  auto difference = bench.difference(choice, next);
  if (difference.harmed || !fits(bench, next, allowance) || !costs_no_more(bench, choice, next)) return std::nullopt;
  return Exchange{std::move(next), difference};
}

std::optional<Choice> smaller_by_keys(Bench& bench, const Choice& choice, int item, const Allowance& allowance) {
  auto candidate = bench.items()[item].candidate;
  auto& index = candidate.definition;
  if (index.method != "btree" || index.include.empty() ||
      index.keys.size() + index.include.size() > allowance.max_width)
    return std::nullopt;
  for (const auto& column : index.include) index.keys.push_back({column});
  index.include.clear();
  auto exchange = exchanged(bench, choice, item, candidate, allowance);
  if (!exchange) return std::nullopt;
  auto bytes = static_cast<double>(bench.items()[item].bytes);
  if (static_cast<double>(exchange->difference.bytes) > -bytes * (1 - much_smaller)) return std::nullopt;
  return exchange->next;
}

std::optional<Choice> whole_link(Bench& bench, const ExistingIndex& unique, const Choice& choice, int item,
                                 const Allowance& allowance) {
  auto candidate = bench.items()[item].candidate;
  auto& index = candidate.definition;
  const auto& link = unique.definition;
  bool is_link = unique.unique && unique.valid && link.table == index.table && link.method == "btree" &&
                 link.predicate.empty() && link.keys.size() <= std::min(most_linked, allowance.max_width) &&
                 are_columns(link.keys);
  auto in_link = [&](const std::string& column) { return has_key(link, column); };
  bool is_part = index.method == "btree" && index.predicate.empty() && index.keys.size() < link.keys.size() &&
                 are_columns(index.keys) &&
                 std::all_of(index.keys.begin(), index.keys.end(), [&](auto& key) { return in_link(key.name); }) &&
                 std::all_of(index.include.begin(), index.include.end(), in_link);
  if (!is_link || !is_part) return std::nullopt;
  index.include.clear();
  for (const auto& key : link.keys)
    if (!has_key(index, key.name)) index.keys.push_back(key);
  auto exchange = exchanged(bench, choice, item, candidate, allowance);
  if (!exchange) return std::nullopt;
  const auto& difference = exchange->difference;
  // In its leaves it is whole already; as keys, its rows are found by both.
  bool is_whole = !bench.definition(item).include.empty() && difference.bytes <= 0;
  bool spares = difference.net() >= bench.least_saved() &&
                (difference.noticed || difference.net() >= bench.worth() * spared_by_link);
  return is_whole || spares ? std::optional(exchange->next) : std::nullopt;
}

std::optional<Choice> better(Bench& bench, const Catalog& catalog, const Choice& choice, int item,
                             const Allowance& allowance) {
  if (auto smaller = smaller_by_keys(bench, choice, item, allowance)) return smaller;
  if (allowance.bounded()) return std::nullopt;
  for (const auto& index : catalog.indexes)
    if (auto whole = whole_link(bench, index, choice, item, allowance)) return whole;
  return std::nullopt;
}

}  // namespace

Choice with_leaves_as_keys(Bench& bench, const Catalog& catalog, Choice choice, const Allowance& allowance,
                           const Deadline& deadline) {
  for (int item : Choice(choice)) {
    if (deadline.passed()) break;
    if (auto found = better(bench, catalog, choice, item, allowance)) choice = std::move(*found);
  }
  return choice;
}

}  // namespace workload::advisor
