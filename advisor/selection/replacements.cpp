#include "advisor/selection/replacements.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "advisor/candidates/candidates.hpp"
#include "advisor/candidates/cover.hpp"
#include "advisor/selection/do_no_harm.hpp"
#include "advisor/selection/foreign_key_checks.hpp"
#include "advisor/selection/refine.hpp"

namespace workload::advisor {
namespace {

constexpr double saved_alike = 0.002;  // chosen: of the workload's time; what differs by less is judged by its room
constexpr std::size_t tried = 12;      // chosen: new ones for each that may go, the best by their own saving
constexpr std::size_t most_keys = 4;   // as --max-width
constexpr int rounds = 3;              // chosen: what was taken for one may make another needless

bool has_key(const IndexDefinition& index, const KeyColumn& key) {
  return std::any_of(index.keys.begin(), index.keys.end(), [&](const KeyColumn& one) { return same_column(one, key); });
}

bool is_on(const KeyColumn& key, const Predicate& predicate) {
  return key.name == (key.expression ? predicate.expression : predicate.column);
}

// Whether the indexes of the choice have the column, but none as this key has it.
bool only_otherwise(const Bench& bench, const std::string& table, const KeyColumn& key, const Choice& choice) {
  bool otherwise = false;
  for (int item : choice) {
    if (bench.definition(item).table != table) continue;
    for (const auto& one : bench.definition(item).keys) {
      if (same_column(one, key)) return false;
      otherwise = otherwise || (one.name == key.name && one.expression == key.expression);
    }
  }
  return otherwise;
}

Choice added(const Choice& before, const Choice& after) {
  Choice result;
  std::set_difference(after.begin(), after.end(), before.begin(), before.end(), std::back_inserter(result));
  return result;
}

class Search {
 public:
  Search(Bench& bench, const Catalog& catalog, const std::vector<Choice>& steps, const Allowance& allowance,
         const Deadline& deadline)
      : bench_(bench), catalog_(catalog), allowance_(allowance), deadline_(deadline) {
    for (const auto& step : steps)
      if (step.size() == 1) single_[bench.definition(step.front()).table].push_back(step.front());
  }

  // Nothing: it stays.
  std::optional<Choice> without(const ExistingIndex& index, const Choice& choice) {
    kept_.erase(&index);
    auto choices = instead_of(index, choice);
    if (choices.empty()) return std::nullopt;
    auto differences = differences_from(index, choice, choices);
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < choices.size(); i++) {
      if (!pays(differences[i], choices[i].size() <= choice.size()) ||
          !keeps_orders(bench_, index.definition, choices[i]) ||
          !brings_enough(bench_, added(choice, choices[i]), differences[i], allowance_) ||
          (best && !is_better(differences[i], differences[*best])))
        continue;
      if (const auto* key = left_unserved(choices[i], &index))
        kept_[&index] = key;
      else
        best = i;
    }
    if (!best) return std::nullopt;
    kept_.erase(&index);
    bench_.leave_out(index);
    for (int item : choices[*best])
      if (may_stand_for(bench_.definition(item), index.definition)) needed_ = with(needed_, item);
    auto fewer = without_needless(bench_, choices[*best], needed_, allowance_, deadline_);
    return !left_unserved(fewer) && do_no_harm(bench_, fewer).removed.empty() ? fewer : choices[*best];
  }

  const std::map<const ExistingIndex*, const ForeignKey*>& kept() const { return kept_; }

 private:
  // Where the index can go without anything in its place, that it goes is nothing which another one brings.
  std::vector<Difference> differences_from(const ExistingIndex& index, const Choice& choice,
                                           std::vector<Choice> choices) {
    choices.push_back(choice);
    auto differences = bench_.replacements(index, choice, choices);
    auto alone = differences.back();
    differences.pop_back();
    if (alone.harmed || alone.net() < 0 || left_unserved(choice, &index)) return differences;
    for (std::size_t i = 0; i < differences.size(); i++) {
      if (choices[i] == choice) continue;
      differences[i].gain -= alone.gain;
      differences[i].upkeep -= alone.upkeep;
      differences[i].bytes -= alone.bytes;
    }
    return differences;
  }

  // Once this index goes as well.
  const ForeignKey* left_unserved(const Choice& choice, const ExistingIndex* index = nullptr) const {
    std::vector<const ExistingIndex*> gone(bench_.left_out().begin(), bench_.left_out().end());
    if (index) gone.push_back(index);
    return advisor::left_unserved(catalog_, gone, bench_.definitions(choice));
  }

  // What is chosen as it is, with one more, and with one that also has what the index has, or begins with it, so that
  // one does for two.
  std::vector<Choice> instead_of(const ExistingIndex& index, const Choice& choice) {
    std::vector<Choice> choices;
    if (std::any_of(choice.begin(), choice.end(),
                    [&](int item) { return may_stand_for(bench_.definition(item), index.definition); }))
      choices.push_back(choice);
    std::vector<std::pair<double, int>> scored;
    for (int item : single_[index.definition.table])
      if (!has(choice, item) && may_stand_for(bench_.definition(item), index.definition))
        scored.emplace_back(-bench_.difference(choice, with(choice, item)).gain, item);
    std::sort(scored.begin(), scored.end());
    for (std::size_t i = 0; i < std::min(scored.size(), tried); i++)
      choices.push_back(extended(bench_, choice, {scored[i].second}));
    for (int item : choice)
      for (auto both : {one_for_both(item, index.definition), beginning_with(item, index.definition)})
        if (both) choices.push_back(with(advisor::without(choice, item), *both));
    return choices;
  }

  // A chosen index, with its equalities in an order that begins with what the other one has.
  std::optional<int> beginning_with(int item, const IndexDefinition& other) {
    auto both = reordered({bench_.items()[item].candidate}, {Candidate{other}});
    if (both.empty() || has_key(other, bench_.definition(item).keys.front())) return std::nullopt;
    auto number = creatable(bench_, both.front());
    if (number) bench_.offer_again(*number);
    return number;
  }

  // A chosen index that goes on with what the other one has besides.
  std::optional<int> one_for_both(int item, const IndexDefinition& other) {
    auto both = bench_.items()[item].candidate;
    auto& keys = both.definition.keys;
    if (both.definition.table != other.table || both.definition.method != "btree" || other.method != "btree" ||
        !both.definition.predicate.empty() || !both.definition.include.empty() || !has_key(other, keys.front()))
      return std::nullopt;
    std::copy_if(other.keys.begin(), other.keys.end(), std::back_inserter(keys),
                 [&](const KeyColumn& key) { return !has_key(both.definition, key); });
    if (keys.size() == bench_.definition(item).keys.size() || keys.size() > most_keys) return std::nullopt;
    auto number = creatable(bench_, both);
    if (number) bench_.offer_again(*number);
    return number;
  }

  // For room alone nobody builds another index, unless there is one less in the end.
  bool pays(const Difference& difference, bool fewer) const {
    if (difference.harmed || difference.net() < 0) return false;
    return worthwhile(bench_, difference, allowance_) || (fewer && difference.bytes < 0);
  }

  // Saves more, or as much in less room.
  bool is_better(const Difference& one, const Difference& other) const {
    auto saved = [&](const Difference& difference) {
      return std::floor(difference.net() / (bench_.worth() * saved_alike));
    };
    return std::pair(saved(one), -one.bytes) > std::pair(saved(other), -other.bytes);
  }

  Bench& bench_;
  const Catalog& catalog_;
  const Allowance& allowance_;
  const Deadline& deadline_;
  std::map<std::string, std::vector<int>> single_;  // by table
  Choice needed_;                                   // stands for one that went
  std::map<const ExistingIndex*, const ForeignKey*> kept_;
};

}  // namespace

bool keeps_orders(const Bench& bench, const IndexDefinition& gone, const Choice& choice) {
  for (const auto& question : bench.questions())
    for (const auto& predicate : question.predicates) {
      if (predicate.kind != Predicate::Kind::order || !predicate.limited || predicate.table != gone.table) continue;
      for (const auto& key : gone.keys)
        if (is_on(key, predicate) && only_otherwise(bench, gone.table, key, choice)) return false;
    }
  return true;
}

bool may_stand_for(const IndexDefinition& index, const IndexDefinition& existing) {
  if (index.table != existing.table || index.method != "btree" || existing.method != "btree") return false;
  return has_key(existing, index.keys.front()) || has_key(index, existing.keys.front()) ||
         names_column(index.predicate, existing.keys.front().name);
}

Replaced replaced(Bench& bench, const Catalog& catalog, Choice choice, const std::vector<Choice>& steps,
                  const std::vector<const ExistingIndex*>& may_go, const Allowance& allowance,
                  const Deadline& deadline) {
  Search search(bench, catalog, steps, allowance, deadline);
  auto left = may_go;
  std::sort(left.begin(), left.end(),
            [](auto* a, auto* b) { return a->bytes != b->bytes ? a->bytes > b->bytes : a->name < b->name; });
  for (int round = 0; round < rounds; round++) {
    auto before = left.size();
    std::erase_if(left, [&](const ExistingIndex* index) {
      if (deadline.passed()) return false;
      auto next = search.without(*index, choice);
      if (next) choice = *next;
      return next.has_value();
    });
    if (left.size() == before) break;
  }
  return {std::move(choice), search.kept()};
}

}  // namespace workload::advisor
