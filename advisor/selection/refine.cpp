#include "advisor/selection/refine.hpp"

#include <algorithm>
#include <bit>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "advisor/candidates/cover.hpp"
#include "advisor/model/problem.hpp"
#include "advisor/selection/bounds.hpp"

namespace workload::advisor {
namespace {

constexpr double share_for_include =
    0.05;  // chosen: under a budget, of what the index saves, INCLUDE columns bring so much
constexpr double least_exchange = 0.002;     // chosen: of the workload's time; less is not worth another plan
constexpr double much_smaller = 0.8;         // chosen: what takes less than this of the space is worth another plan too
constexpr double as_large = 1.25;            // chosen: what takes at most this of the space costs as much
constexpr Bytes little_more = 256 * 1024;    // chosen: so much more costs nothing
constexpr std::size_t rivals_tried = 12;     // chosen: for each index of the choice, the best beside the others
constexpr std::size_t rivals_judged = 24;    // chosen: for each of them, the best by what they save alone
constexpr double price_of_one_less = 1.2;    // chosen: what a statement may cost more where one index does for two
constexpr double price_of_no_updates = 1.5;  // chosen: and where updates leave the index alone
constexpr std::size_t most_included = 3;     // as Limits::max_include
constexpr double share_for_a_second = 0.1;   // chosen: of a statement's time today, what a second index for it saves
constexpr Milliseconds noticed_second = 1;   // chosen: or of each execution
constexpr int rounds = 3;                    // chosen

Choice exchanged(const Choice& choice, int from, int to) { return with(without(choice, from), to); }

// The only statement that gains by an item, where another one on the same table serves it too. That both together do
// it better rests on conditions that do not depend on each other, or on values that are a guess. Where they begin
// alike, one may do for both.
std::optional<int> served_by_another(Bench& bench, const Choice& rest, const Choice& choice, int item) {
  std::optional<int> only;
  for (int question : bench.affected(rest, choice)) {
    auto costs = bench.costs(question, {rest, choice});
    if (costs[0].total == costs[1].total && costs[0].bounded == costs[1].bounded) continue;
    bool served = std::any_of(costs[0].used.begin(), costs[0].used.end(), [&](int other) {
      const auto &one = bench.definition(other), &second = bench.definition(item);
      auto shorter = std::min(one.keys.size(), second.keys.size());
      return one.table == second.table &&
             !std::equal(one.keys.begin(), one.keys.begin() + static_cast<std::ptrdiff_t>(shorter), second.keys.begin(),
                         same_column);
    });
    if (only || !served) return std::nullopt;
    only = question;
  }
  return only;
}

bool saves_little_of(const Bench& bench, int question, const Difference& lost) {
  const auto& asked = bench.questions()[static_cast<std::size_t>(question)];
  bool little_each = !bench.pace().measured || lost.gain < noticed_second * asked.statement->calls;
  return little_each && lost.gain < worth(asked, bench.pace()) * share_for_a_second;
}

// What is lost without an item; nothing where it is needed.
std::optional<double> lost_without(Bench& bench, const Choice& choice, int item, const Allowance& allowance) {
  auto rest = without(choice, item);
  auto lost = bench.difference(rest, choice);
  if (bench.difference(choice, rest).harmed) return std::nullopt;
  if (!worthwhile(bench, lost, allowance)) return lost.net();
  if (allowance.bounded()) return std::nullopt;
  auto only = served_by_another(bench, rest, choice, item);
  return only && saves_little_of(bench, *only, lost) ? std::optional(lost.net()) : std::nullopt;
}

// All keys and some of the INCLUDE columns, the fewest first. There are three of them at most.
void with_fewer_included(const Candidate& candidate, std::vector<Candidate>& found) {
  const auto& all = candidate.definition.include;
  for (std::size_t count = 1; count < all.size(); count++)
    for (unsigned subset = 1; subset < (1u << all.size()); subset++) {
      if (std::popcount(subset) != static_cast<int>(count)) continue;
      found.push_back(candidate);
      auto& include = found.back().definition.include;
      include.clear();
      for (std::size_t i = 0; i < all.size(); i++)
        if (subset & (1u << i)) include.push_back(all[i]);
    }
}

// Shorter keys and no INCLUDE, then fewer INCLUDE columns, the smallest first.
std::vector<Candidate> narrower(const Candidate& candidate) {
  std::vector<Candidate> found;
  for (std::size_t width = 1; width <= candidate.definition.keys.size(); width++) {
    auto narrow = candidate;
    narrow.definition.include.clear();
    narrow.definition.keys.resize(width);
    narrow.interchangeable = std::min(candidate.interchangeable, static_cast<int>(width));
    if (narrow.definition != candidate.definition) found.push_back(std::move(narrow));
  }
  with_fewer_included(candidate, found);
  return found;
}

// Whether a key that the narrow one lacks gives a page its order: how many rows share the keys before it, and would be
// sorted for every page, is estimated, and for some values wrongly.
bool orders_a_page(const Bench& bench, int item, int narrow) {
  const auto& all = bench.definition(item);
  const auto& kept = bench.definition(narrow).keys;
  for (int question : bench.affected({}, {item}))
    for (const auto& predicate : bench.questions()[static_cast<std::size_t>(question)].predicates)
      if (predicate.kind == Predicate::Kind::order && predicate.limited && predicate.table == all.table)
        for (std::size_t i = kept.size(); i < all.keys.size(); i++)
          if (!all.keys[i].expression && all.keys[i].name == predicate.column) return true;
  return false;
}

// A shorter key must leave every statement as it is: the tail of a key is cheap to keep, and what it orders may matter
// more than the estimate knows. INCLUDE columns are not cheap, so they have to earn their place: with a good part of
// what the index saves, or with what would be worth an index of its own.
bool good_enough(Bench& bench, const Choice& choice, int item, int narrow, const Allowance& allowance) {
  auto next = exchanged(choice, item, narrow);
  auto difference = bench.difference(choice, next);
  if (difference.harmed || difference.bytes > 0) return false;
  bool same_keys = bench.definition(item).keys == bench.definition(narrow).keys;
  if (same_keys) {
    auto back = bench.difference(next, choice);
    if (worthwhile(bench, back, allowance) && brings_enough(bench, {item}, back, allowance)) return false;
    if (!allowance.budget) return true;
    auto gain = bench.difference(without(choice, item), choice).net();
    return back.net() <= gain * share_for_include;
  }
  return !orders_a_page(bench, item, narrow) && costs_no_more(bench, choice, next);
}

// All are measured at once, so that each table is sampled once, and asked about at once.
Choice narrowed(Bench& bench, Choice choice, const Allowance& allowance, const Deadline& deadline) {
  if (deadline.passed()) return choice;
  std::vector<Candidate> all;
  for (int item : choice)
    for (auto& narrow : narrower(bench.items()[item].candidate)) all.push_back(std::move(narrow));
  // Beside wider ones they may have seemed to be of no use.
  for (int narrow : bench.add(all)) bench.offer_again(narrow);
  std::vector<Bench::Exchange> each;
  for (int item : choice)
    for (int narrow : bench.add(narrower(bench.items()[item].candidate)))
      if (bench.items()[narrow].bytes <= bench.items()[item].bytes)
        each.emplace_back(choice, exchanged(choice, item, narrow));
  bench.foresee(each, deadline);
  for (int item : Choice(choice)) {
    if (deadline.passed()) break;
    for (int narrow : bench.add(narrower(bench.items()[item].candidate)))
      if (good_enough(bench, choice, item, narrow, allowance)) {
        choice = exchanged(choice, item, narrow);
        break;
      }
  }
  return choice;
}

using ByTable = std::map<std::string, std::vector<int>>;

// The best single indexes of each table, the best by what they save alone first, which is known of all.
ByTable best_alone(Bench& bench, const std::vector<Choice>& steps) {
  std::map<std::string, std::vector<std::pair<double, int>>> scored;
  for (const auto& step : steps)
    if (step.size() == 1)
      scored[bench.definition(step.front()).table].emplace_back(-bench.difference({}, step).net(), step.front());
  ByTable best;
  for (auto& [table, items] : scored) {
    std::sort(items.begin(), items.end());
    for (const auto& [score, item] : items) best[table].push_back(item);
  }
  return best;
}

// On the same table, and not chosen.
std::vector<int> rivals(const Bench& bench, const Choice& choice, int item, const ByTable& single) {
  std::vector<int> found;
  if (auto all = single.find(bench.definition(item).table); all != single.end())
    for (int rival : all->second)
      if (!has(choice, rival) && found.size() < rivals_judged) found.push_back(rival);
  return found;
}

// The best by what each would save beside the rest.
std::vector<int> best_rivals(Bench& bench, const Choice& choice, int item, const ByTable& single) {
  auto rest = without(choice, item);
  std::vector<std::pair<double, int>> scored;
  for (int rival : rivals(bench, choice, item, single))
    scored.emplace_back(-bench.difference(rest, with(rest, rival)).net(), rival);
  std::sort(scored.begin(), scored.end());
  std::vector<int> best;
  for (std::size_t i = 0; i < std::min(scored.size(), rivals_tried); i++) best.push_back(scored[i].second);
  return best;
}

bool loses_a_page_its_order(const Bench& bench, int item, int rival) {
  return bench.definition(item).predicate == bench.definition(rival).predicate && orders_a_page(bench, item, rival);
}

// What was chosen first may have a rival that saves as much and is a fraction of its size: of a few rows, or in no
// order.
bool is_as_good_and_smaller(Bench& bench, const Choice& choice, const Choice& next, int item, int rival) {
  auto bytes = static_cast<double>(bench.items()[item].bytes);
  if (loses_a_page_its_order(bench, item, rival)) return false;
  return static_cast<double>(bench.items()[rival].bytes) < bytes * much_smaller && costs_no_more(bench, choice, next);
}

// A key that updates change makes each of them write to all indexes. Where another index does about as well without
// it, as in the order of a page in the place of a range, that is spared.
bool spares_updates(Bench& bench, const Choice& choice, const Choice& next, int item, int rival) {
  const auto &now = bench.items()[item], &then = bench.items()[rival];
  return now.writes.hot_lost > 0 && then.writes.hot_lost == 0 && !loses_a_page_its_order(bench, item, rival) &&
         static_cast<double>(then.bytes) <= static_cast<double>(now.bytes) * as_large &&
         costs_no_more(bench, choice, next, price_of_no_updates);
}

bool halves_a_value(const PlanCost& now, const PlanCost& then) {
  for (std::size_t i = 0; i < std::min(now.samples.size(), then.samples.size()); i++) {
    const auto &a = now.samples[i], &b = then.samples[i];
    if (expected({b.total, b.bounded, {}}) * 2 <= expected({a.total, a.bounded, {}})) return true;
  }
  return false;
}

// The order of a page: a few more bytes, and writes that the workload does not feel, spare those who ask for a value
// with many rows to read and sort them all. On the average value, few of which fill a page, that shows little; and
// where a condition of the index holds for a few rows, not at all, since those are taken to be spread over all values.
// What does not go on with the same keys must be as good for all.
bool gives_a_page_its_order(Bench& bench, const Choice& choice, const Choice& next, int item, int rival,
                            const Difference& difference) {
  const auto &now = bench.definition(item), &then = bench.definition(rival);
  bool goes_on = then.predicate == now.predicate && then.method == now.method && then.include == now.include &&
                 then.keys.size() > now.keys.size() && std::equal(now.keys.begin(), now.keys.end(), then.keys.begin());
  if (difference.gain < 0 || difference.net() < -bench.worth() * least_exchange ||
      bench.items()[rival].bytes > bench.items()[item].bytes + little_more || !orders_a_page(bench, rival, item) ||
      (!goes_on && !costs_no_more(bench, choice, next)))
    return false;
  if (!then.predicate.empty()) return true;
  auto affected = bench.affected(choice, next);
  return std::any_of(affected.begin(), affected.end(), [&](int question) {
    auto costs = bench.costs(question, {choice, next});
    return halves_a_value(costs[0], costs[1]);
  });
}

Choice exchange(Bench& bench, Choice choice, const std::vector<Choice>& steps, const Allowance& allowance,
                const Deadline& deadline) {
  if (deadline.passed()) return choice;
  auto single = best_alone(bench, steps);
  std::vector<Bench::Exchange> each;
  for (int item : choice)
    for (int rival : rivals(bench, choice, item, single))
      each.emplace_back(without(choice, item), exchanged(choice, item, rival));
  bench.foresee(each, deadline);
  for (int item : Choice(choice)) {
    if (deadline.passed()) break;
    Choice best = choice;
    double best_gain = bench.worth() * least_exchange;
    for (int rival : best_rivals(bench, choice, item, single)) {
      auto next = exchanged(choice, item, rival);
      auto difference = bench.difference(choice, next);
      if (difference.harmed || !fits(bench, next, allowance)) continue;
      if (!brings_enough(bench, {rival}, difference, allowance)) continue;
      bool better = difference.net() > best_gain;
      bool smaller =
          best == choice && difference.net() >= 0 && is_as_good_and_smaller(bench, choice, next, item, rival);
      bool halves =
          difference.net() > 0 && difference.halved_each > 0 && best == choice &&
          !loses_a_page_its_order(bench, item, rival) &&
          static_cast<double>(bench.items()[rival].bytes) <= static_cast<double>(bench.items()[item].bytes) * as_large;
      bool orders = best == choice && gives_a_page_its_order(bench, choice, next, item, rival, difference);
      bool spares = best == choice && spares_updates(bench, choice, next, item, rival);
      if (!better && !smaller && !halves && !orders && !spares) continue;
      best = next;
      best_gain = std::max(best_gain, difference.net());
    }
    choice = best;
  }
  return choice;
}

// The longer of two whose keys begin alike, with all INCLUDE columns of both. Nothing: they do not, or one has all that
// the other has.
std::optional<Candidate> in_place_of_both(const Candidate& a, const Candidate& b) {
  const auto& longer = a.definition.keys.size() >= b.definition.keys.size() ? a : b;
  const auto& shorter = &longer == &a ? b : a;
  const auto &l = longer.definition, &s = shorter.definition;
  if (l.table != s.table || l.method != "btree" || s.method != "btree" || l.predicate != s.predicate ||
      !std::equal(s.keys.begin(), s.keys.end(), l.keys.begin()))
    return std::nullopt;
  auto both = longer;
  both.interchangeable = std::min(a.interchangeable, b.interchangeable);
  for (const auto& column : s.include) {
    bool held = std::find(l.include.begin(), l.include.end(), column) != l.include.end() ||
                std::any_of(l.keys.begin(), l.keys.end(), [&](const auto& key) { return key.name == column; });
    if (!held) both.definition.include.push_back(column);
  }
  if (both.definition.include.size() == l.include.size() || both.definition.include.size() > most_included)
    return std::nullopt;
  std::sort(both.definition.include.begin(), both.definition.include.end());
  return both;
}

// One index in the place of two.
Choice joined(Bench& bench, Choice choice, const Allowance& allowance, const Deadline& deadline) {
  for (bool again = true; again && !deadline.passed();) {
    again = false;
    for (std::size_t i = 0; i < choice.size() && !again; i++)
      for (std::size_t j = i + 1; j < choice.size() && !again; j++) {
        auto both = in_place_of_both(bench.items()[choice[i]].candidate, bench.items()[choice[j]].candidate);
        if (!both) continue;
        auto one = creatable(bench, *both);
        if (!one) continue;
        bench.offer_again(*one);  // alone it may have been of use to one of them only
        auto next = with(without(without(choice, choice[i]), choice[j]), *one);
        auto difference = bench.difference(choice, next);
        if (difference.harmed || difference.bytes > 0 || !fits(bench, next, allowance)) continue;
        if (!costs_no_more(bench, choice, next, price_of_one_less)) continue;
        choice = std::move(next);
        again = true;
      }
  }
  return choice;
}

}  // namespace

bool costs_no_more(Bench& bench, const Choice& choice, const Choice& next, double rise) {
  for (int question : bench.affected(choice, next)) {
    auto cost = bench.costs(question, {choice, next});
    if (expected(cost[1]) > expected(cost[0]) * rise) return false;
  }
  return true;
}

// What each of two holds may be too much for one: then CREATE INDEX would fail.
std::optional<int> creatable(Bench& bench, const Candidate& candidate) {
  try {
    return bench.add({candidate}).front();
  } catch (const Problem&) {
    return std::nullopt;
  }
}

// The least useful first: what it did may then be done by those that stay.
Choice without_needless(Bench& bench, Choice choice, const Choice& needed, const Allowance& allowance,
                        const Deadline& deadline) {
  std::vector<Bench::Exchange> each;
  for (int item : choice) each.emplace_back(without(choice, item), choice);
  bench.foresee(each, deadline);
  std::map<int, std::optional<double>> lost;
  auto judge = [&](int item) {
    if (!has(needed, item)) lost[item] = lost_without(bench, choice, item, allowance);
  };
  for (int item : choice) judge(item);
  while (!deadline.passed()) {
    int least = -1;
    for (const auto& [item, net] : lost)
      if (net && (least < 0 || *net < *lost[least])) least = item;
    if (least < 0) break;
    choice = without(choice, least);
    lost.erase(least);
    for (int item : bench.neighbours(least))
      if (has(choice, item)) judge(item);
  }
  return choice;
}

Choice refine(Bench& bench, Choice choice, const std::vector<Choice>& steps, const Allowance& allowance,
              const Deadline& deadline) {
  for (int round = 0; round < rounds && !deadline.passed(); round++) {
    auto before = choice;
    choice = without_needless(bench, std::move(choice), {}, allowance, deadline);
    choice = narrowed(bench, std::move(choice), allowance, deadline);
    if (allowance.bounded()) break;  // what fits best was looked for among all
    choice = exchange(bench, std::move(choice), steps, allowance, deadline);
    choice = joined(bench, std::move(choice), allowance, deadline);
    choice = extend(bench, std::move(choice), steps, allowance, deadline);
    if (choice == before) break;
  }
  if (!allowance.bounded()) choice = narrowed(bench, std::move(choice), allowance, deadline);
  choice = without_needless(bench, std::move(choice), {}, allowance, deadline);
  return with_bounds(bench, std::move(choice), allowance, deadline);
}

}  // namespace workload::advisor
