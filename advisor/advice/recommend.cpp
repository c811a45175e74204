#include "advisor/advice/recommend.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "advisor/advice/plan_line.hpp"
#include "advisor/advice/plan_tree.hpp"
#include "advisor/advice/serves.hpp"
#include "advisor/advice/subject.hpp"
#include "advisor/advice/wording.hpp"
#include "advisor/model/problem.hpp"

namespace workload::advisor {
namespace {

constexpr double seconds_per_day = 86400;
constexpr double share_worth_showing = 0.01;  // chosen: of a statement's time; a smaller saving is no evidence
constexpr double relies_on_luck = 2;          // chosen: how much dearer the full run is before it is worth a word

// A statement that gains from an index.
struct Gain {
  int question = 0;
  PlanCost after;
  double saved = 0;  // the index's part of it: what several indexes save together is divided evenly
};

// Without what only a plan uses that no execution is known to have.
std::vector<int> used_by_executions(const PlanCost& cost) {
  if (cost.samples.empty()) return cost.used;
  std::set<int> used;
  for (const auto& sample : cost.samples)
    if (sample.share > 0) used.insert(sample.used.begin(), sample.used.end());
  return {used.begin(), used.end()};
}

class Evidence {
 public:
  Evidence(Bench& bench, const Choice& choice, const std::vector<ExistingIndex>& existing, double seconds)
      : bench_(bench), choice_(choice), existing_(existing), seconds_(seconds) {
    bench.foresee_all(choice);
    for (std::size_t q = 0; q < bench.questions().size(); q++) {
      const auto& question = bench.questions()[q];
      auto after = bench.cost_of_all(static_cast<int>(q), choice);
      double today = worth(question, bench.pace());
      double saved = today - worth_after(question, after, bench.pace());
      auto used = used_by_executions(after);
      if (used.empty() || saved <= today * share_worth_showing) continue;
      for (int item : used)
        gains_[item].push_back({static_cast<int>(q), after, saved / static_cast<double>(used.size())});
    }
    for (auto& [item, gains] : gains_)
      std::stable_sort(gains.begin(), gains.end(), [](const Gain& a, const Gain& b) { return a.saved > b.saved; });
  }

  double saved(int item) const {
    double sum = 0;
    if (auto gains = gains_.find(item); gains != gains_.end())
      for (const auto& gain : gains->second) sum += gain.saved;
    return sum;
  }

  Recommendation recommendation(int item) {
    const auto& chosen = bench_.items()[item];
    Recommendation result;
    result.sql = create_sql(chosen.candidate.definition, true);
    result.table = chosen.candidate.definition.table;
    result.definition = chosen.candidate.definition;
    result.subject = subject(result.table);
    result.size = chosen.bytes;
    result.write_cost = chosen.writes.units;
    result.entries_written = std::llround(chosen.writes.entries);
    if (bench_.pace().measured && seconds_ > 0)
      result.saving_per_day = (saved(item) - bench_.upkeep(item)) / seconds_ * seconds_per_day;
    foresee_plans(gains_[item]);
    for (const auto& gain : gains_[item]) result.statements.push_back(effect(gain));
    result.reason = reason(item);
    return result;
  }

 private:
  struct Plans {
    std::string before, after;  // JSON
  };

  void foresee_plans(const std::vector<Gain>& gains) {
    std::vector<int> questions;
    for (const auto& gain : gains)
      if (!plans_.contains(gain.question)) questions.push_back(gain.question);
    bench_.foresee_plans(questions, choice_);
  }

  const Plans& plans(int question) {
    auto [found, added] = plans_.try_emplace(question);
    if (added) found->second = {plan(question, {}), plan(question, choice_)};
    return found->second;
  }

  // Before PostgreSQL 16 a plan that chooses partitions by a parameter can be costed but not printed. The advice rests
  // on the cost.
  std::string plan(int question, const Choice& choice) {
    try {
      return bench_.plan(question, choice);
    } catch (const Problem&) {
      return "";
    }
  }

  Effect effect(const Gain& gain) {
    const auto& question = bench_.questions()[gain.question];
    const auto& statement = *question.statement;
    const auto& json = plans(gain.question);
    return {statement.queryid,     statement.name,   statement.query,        statement.calls,      statement.total,
            question.before.total, gain.after.total, plan_line(json.before), plan_line(json.after)};
  }

  // What it serves, and what the statement that gains most does today.
  std::string reason(int item) {
    if (gains_[item].empty()) return "serves statements together with the other indexes";
    const auto& most = gains_[item].front();
    const auto& before = bench_.questions()[most.question].before;
    auto text = "serves " + what_it_serves(bench_.definition(item), bench_.questions()[most.question].predicates);
    const auto& json = plans(most.question);
    auto today = how_it_reads(json.before, json.after, bench_.definition(item).table, existing_);
    if (!today.empty()) text += fmt::format("; today {} {}", label_of(most), today);
    auto plan = read_plan(json.before);
    if (plan && may_stop_early(*plan) && before.bounded > before.total * relies_on_luck)
      text += fmt::format("; its cost of {} counts on finding enough rows early, and is {} when it does not",
                          amount(before.total), amount(before.bounded));
    return text + shared_with(item, most) + only_in_one_mode(item, most);
  }

  // What several indexes save of one statement is said of each of them with its part.
  std::string shared_with(int item, const Gain& gain) const {
    std::string others;
    int count = 0;
    for (int other : used_by_executions(gain.after)) {
      if (other == item) continue;
      const auto& definition = bench_.definition(other);
      bool elsewhere = definition.table != bench_.definition(item).table;
      others += (count++ == 0 ? "" : ", ") + (elsewhere ? definition.table + " " : "") + key_list(definition);
    }
    if (count == 0) return "";
    return fmt::format("; shares the saving of that statement evenly with the recommended {} on {}",
                       count == 1 ? "index" : "indexes", others);
  }

  // A statement whose values were bound may be planned with them or without. One with literals always has them.
  std::string only_in_one_mode(int item, const Gain& gain) const {
    if (!bench_.questions()[gain.question].statement->generic) return "";
    bool with_values = false, without = false;
    for (const auto& sample : gain.after.samples)
      if (std::find(sample.used.begin(), sample.used.end(), item) != sample.used.end())
        (sample.generic ? without : with_values) = true;
    if (with_values && !without)
      return "; only where it is planned with its values: a generic plan, which a prepared statement may get from its "
             "sixth execution on, does not use it";
    return without && !with_values ? "; only in a generic plan: planned with its values it does not use it" : "";
  }

  std::string label_of(const Gain& gain) const { return label(*bench_.questions()[gain.question].statement); }

  Bench& bench_;
  const Choice& choice_;
  const std::vector<ExistingIndex>& existing_;
  double seconds_;
  std::map<int, std::vector<Gain>> gains_;  // by item
  std::map<int, Plans> plans_;              // by question
};

// The statement that creates the index again, without locking its table unless that has partitions.
std::string recreate(const ExistingIndex& index) {
  auto sql = index.sql;
  if (index.definition.partitioned) return sql;
  if (auto at = sql.find("INDEX "); at != std::string::npos) sql.insert(at + 6, "CONCURRENTLY ");
  return sql;
}

}  // namespace

std::vector<Recommendation> creations(Bench& bench, const Choice& choice, const std::vector<ExistingIndex>& existing,
                                      double seconds) {
  Evidence evidence(bench, choice, existing, seconds);
  std::vector<std::tuple<double, std::string, int>> order;
  for (int item : choice) order.emplace_back(-evidence.saved(item), create_sql(bench.definition(item), true), item);
  std::sort(order.begin(), order.end());

  std::vector<Recommendation> result;
  for (const auto& [saved, sql, item] : order) result.push_back(evidence.recommendation(item));
  return result;
}

std::vector<Recommendation> drops(const Bench& bench, const Choice& choice, const std::vector<Redundant>& chosen,
                                  const WriteCosts& costs, double seconds) {
  std::vector<Recommendation> result;
  Changes changes{bench.definitions(choice), {}};
  for (const auto& drop : chosen) {
    const auto& index = *drop.index;
    Recommendation recommendation;
    recommendation.action = Action::drop;
    recommendation.sql = drop_sql(index.definition, index.name);
    recommendation.undo = recreate(index);
    recommendation.restores = index.restores;
    recommendation.table = index.definition.table;
    recommendation.index = index.name;
    recommendation.definition = index.definition;
    recommendation.subject = subject(recommendation.table);
    recommendation.size = index.bytes;
    changes.gone.push_back(&index);
    if (index.share && index.valid) {
      auto writes = costs.of(index, changes);
      recommendation.write_cost = writes.units;
      recommendation.entries_written = std::llround(writes.entries);
      if (bench.pace().measured && seconds > 0)
        recommendation.saving_per_day = writes.units * bench.pace().ms_per_cost / seconds * seconds_per_day;
    }
    recommendation.reason = fmt::format("{}; no statement of the workload costs more {}", drop.because,
                                        drop.replaced ? "than it does today" : "without it");
    result.push_back(std::move(recommendation));
  }
  std::stable_sort(result.begin(), result.end(), [](const Recommendation& a, const Recommendation& b) {
    return a.size != b.size ? a.size > b.size : a.sql < b.sql;
  });
  return result;
}

}  // namespace workload::advisor
