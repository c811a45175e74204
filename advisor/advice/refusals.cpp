#include "advisor/advice/refusals.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <tuple>

#include "advisor/advice/wording.hpp"

namespace workload::advisor {
namespace {

constexpr int shown_per_table = 4;  // chosen: the rest are variations of these

// Which of the values is not said: values are data.
std::string_view when(Rise::Of of) {
  switch (of) {
    case Rise::Of::values:
      return " for some of its values";
    case Rise::Of::generic_plan:
      return " in a generic plan";
    case Rise::Of::whole:
      break;
  }
  return "";
}

// As it is printed.
bool is_more(double after, double before) { return after > before && amount(after) != amount(before); }

bool shows(const PlanCost& before, const PlanCost& after) {
  return is_more(after.total, before.total) || is_more(after.bounded, before.bounded);
}

// Where one of the values gains as much by luck as it loses without, none need rise as a whole.
Rise rise_that_shows(const PlanCost& all_before, const PlanCost& all_after) {
  auto found = largest_rise(all_before, all_after);
  if (shows(found.before, found.after)) return found;
  auto factor = [](const PlanCost& before, const PlanCost& after) {
    return std::max(after.total / std::max(before.total, 1e-9), after.bounded / std::max(before.bounded, 1e-9));
  };
  found = {Rise::Of::whole, all_before, all_after};
  for (std::size_t i = 0; i < std::min(all_before.samples.size(), all_after.samples.size()); i++) {
    const auto &then = all_before.samples[i], &now = all_after.samples[i];
    PlanCost before{then.total, then.bounded, {}}, after{now.total, now.bounded, {}};
    if (factor(before, after) > factor(found.before, found.after))
      found = {then.generic ? Rise::Of::generic_plan : Rise::Of::values, before, after};
  }
  return found;
}

std::string slows(const Statement& statement, const PlanCost& all_before, const PlanCost& all_after) {
  auto [of, before, after] = rise_that_shows(all_before, all_after);
  auto text = fmt::format("would slow {}{}: ", label(statement), when(of));
  auto total = fmt::format("its cost goes from {} to {}", amount(before.total), amount(after.total));
  auto bounded = fmt::format("from {} to {}", amount(before.bounded), amount(after.bounded));
  bool rises = is_more(after.total, before.total), rises_without_luck = is_more(after.bounded, before.bounded);
  if (!rises && rises_without_luck)
    return fmt::format("{}when it does not find enough rows early, its cost goes {}, though it is estimated at {}",
                       text, bounded, amount(after.total));
  bool luck_matters = rises_without_luck && (after.bounded > after.total || before.bounded > before.total);
  return text + total + (luck_matters ? fmt::format(", and {} when it does not find enough rows early", bounded) : "");
}

std::string price(const Bench& bench, const Item& item, const Difference& alone) {
  auto text = fmt::format(
      "{}: {} and {} of WAL cost {} {}, reads gain {}",
      alone.net() > 0 ? "reads would hardly gain more than writes pay" : "writes would pay more than reads gain",
      counted(item.writes.entries, "index entry", "index entries"),
      size_text(static_cast<Bytes>(item.writes.wal_bytes)), amount(alone.upkeep),
      bench.pace().measured ? "ms" : "planner units", amount(alone.gain));
  if (item.writes.hot_lost > 0)
    text += fmt::format("; {} all indexes alone today would have to maintain them, and need a vacuum",
                        counted(item.writes.hot_lost, "update that leaves", "updates that leave"));
  return text;
}

// What is saved of statements that have no such visits to spare is not to be had.
std::string saves_visits(const Bench& bench, const Difference& alone) {
  if (alone.wanted * 2 < alone.gain)
    return "saves visits to the table, but its statements read few pages as it is, or hardly more than they return "
           "rows";
  return fmt::format("saves visits to the table, {} of the workload's time, but halves no statement",
                     percent(alone.wanted - alone.upkeep, bench.worth()));
}

// `alone` is what it does by itself, `added` what it does beside the chosen ones.
std::string reason(Bench& bench, int item, const Choice& chosen, const Difference& alone, const Allowance& allowance) {
  if (alone.harmed) {
    auto after = bench.costs(*alone.harmed, {Choice{item}}).front();
    const auto& question = bench.questions()[*alone.harmed];
    return slows(*question.statement, question.before, after);
  }
  if (!pays_for_writes(alone)) return price(bench, bench.items()[item], alone);

  auto next = extended(bench, chosen, {item});
  auto added = bench.difference(chosen, next);
  auto share = percent(std::max(added.net(), 0.0), bench.worth());
  if (worthwhile(bench, added, allowance) && !fits(bench, next, allowance))
    return fmt::format("saves {} of the workload's time, but its {} do not fit beside the recommended indexes", share,
                       size_text(bench.items()[item].bytes));
  if (worthwhile(bench, alone, allowance) && !brings_enough(bench, {item}, alone, allowance))
    return saves_visits(bench, alone);
  if (worthwhile(bench, alone, allowance))
    return fmt::format(
        "the recommended indexes serve its statements too; beside them it saves {} of the workload's time", share);
  auto of_all = percent(alone.net(), bench.worth());
  if (alone.net() < bench.worth() * allowance.least_share())
    return fmt::format("saves too little: {} of the workload's time", of_all);
  if (alone.net() < bench.least_saved())
    return fmt::format("saves {} of the workload's time, which is no more than {} ms in all", of_all,
                       amount(alone.net()));
  return fmt::format("saves {} of the workload's time, but of no statement a fifth", of_all);
}

}  // namespace

std::vector<Rejected> not_chosen(Bench& bench, const Choice& chosen, const std::vector<Choice>& steps,
                                 const Allowance& allowance) {
  // Those that would do harm come first: they are what other advisors recommend.
  std::vector<std::tuple<bool, double, std::string, int>> order;
  std::vector<Difference> alone(bench.items().size());
  for (const auto& step : steps) {
    int item = step.front();
    if (step.size() > 1 || has(chosen, item)) continue;
    alone[item] = bench.difference({}, {item});
    if (!alone[item].harmed && alone[item].gain <= 0) continue;
    order.emplace_back(!alone[item].harmed, -alone[item].gain, create_sql(bench.definition(item), true), item);
  }
  std::sort(order.begin(), order.end());

  std::vector<Rejected> result;
  std::map<std::string, int> shown;  // by table
  for (const auto& [harmless, gain, sql, item] : order)
    if (shown[bench.definition(item).table]++ < shown_per_table)
      result.push_back({sql, reason(bench, item, chosen, alone[item], allowance)});
  return result;
}

std::vector<Rejected> harmful(const Bench& bench, const std::vector<Harmful>& removed) {
  std::vector<Rejected> result;
  for (const auto& harm : removed) {
    const auto& question = bench.questions()[harm.question];
    result.push_back(
        {create_sql(bench.definition(harm.item), true), slows(*question.statement, question.before, harm.with)});
  }
  return result;
}

std::vector<Rejected> still_needed(const Bench& bench, const std::vector<RefusedDrop>& refused) {
  std::vector<Rejected> result;
  for (const auto& drop : refused) {
    const auto& statement = *bench.questions()[drop.question].statement;
    result.push_back(
        {drop_sql(drop.redundant.index->definition, drop.redundant.index->name),
         fmt::format("{}, but dropping it {}", drop.redundant.because, slows(statement, drop.with, drop.without))});
  }
  return result;
}

}  // namespace workload::advisor
