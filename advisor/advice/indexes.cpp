#include "advisor/advice/indexes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>

#include "advisor/advice/causes.hpp"
#include "advisor/advice/drop_doubts.hpp"
#include "advisor/advice/foreign_keys.hpp"
#include "advisor/advice/index_name.hpp"
#include "advisor/advice/inquiry.hpp"
#include "advisor/advice/proposals.hpp"
#include "advisor/advice/recommend.hpp"
#include "advisor/advice/refusals.hpp"
#include "advisor/advice/stand_ins.hpp"
#include "advisor/advice/table_patterns.hpp"
#include "advisor/advice/whole_tables.hpp"
#include "advisor/advice/wording.hpp"
#include "advisor/selection/foreign_key_checks.hpp"
#include "advisor/selection/leaves.hpp"
#include "advisor/selection/optimum.hpp"
#include "advisor/selection/refine.hpp"
#include "advisor/selection/replacements.hpp"
#include "advisor/selection/screening.hpp"

namespace workload::advisor {
namespace {

constexpr int rounds = 6;                   // chosen: mostly three are enough
constexpr std::size_t unread_shown = 5;     // chosen: on a young server nearly all are
constexpr std::size_t rejected_shown = 20;  // chosen: enough to judge the advice by, few enough to read

void append(std::vector<Rejected>& to, std::vector<Rejected> from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

std::vector<std::string> hidden_indexes(const Catalog& catalog, const Options& options) {
  std::vector<std::string> names;
  if (!options.ignore_existing) return names;
  for (const auto& index : catalog.indexes)
    if (!index.unique && !index.primary && !index.constraint) names.push_back(index.name);
  std::sort(names.begin(), names.end());
  return names;
}

// What was measured rested on the indexes that are to be ignored: a statement that one of them serves well would seem
// to be worth nothing. Calls and the planner's costs remain.
Workload unmeasured(Workload workload) {
  for (auto& statement : workload.statements) statement.total.reset();
  return workload;
}

// One run of the advisor, pass by pass.
class Run {
 public:
  Run(const Workload& workload, const Catalog& catalog, WhatIfPlanner& planner, const Options& options)
      : workload_(with_foreign_keys(options.ignore_existing ? unmeasured(workload) : workload, catalog, planner)),
        catalog_(catalog),
        planner_(planner),
        options_(options),
        deadline_(options.seconds, options.time_limit_seconds),
        hidden_(hidden_indexes(catalog, options)),
        inquiry_(inquire(workload_, planner_, hidden_, deadline_, progress("statements"))),
        causes_(causes()),
        questions_(on_whole_tables(inquiry_.questions, catalog)),
        write_costs_(questions_, catalog, workload_.seconds),
        bench_(planner_, write_costs_, questions_, hidden_),
        doubts_(workload_, catalog_, inquiry_, causes_, write_costs_, bench_) {
    limits_.max_width = options.max_width;
    allowance_ = {options.budget, options.max_indexes, static_cast<std::size_t>(options.max_width)};
  }

  Advice advise() {
    auto proposals = propose(bench_, planner_, catalog_, write_costs_, hidden_, limits_, options_, deadline_);
    considered_ = proposals.considered;
    screened_ = std::move(proposals.screened);
    steps_ = std::move(proposals.steps);
    in_place_ = std::move(proposals.in_place);
    refused_ = std::move(proposals.refused);
    pruned_ = std::move(proposals.pruned);
    select();
    gate();
    replace();
    drop();
    auto advice = write_up();
    advice.seconds = deadline_.taken();
    return advice;
  }

 private:
  std::function<void(std::size_t, std::size_t)> progress(std::string_view phase) const {
    return [this, phase](std::size_t done, std::size_t of) {
      if (options_.progress) options_.progress(phase, done, of);
    };
  }

  // What no index cures. For what is wanted from nothing, the indexes of today do not count, nor what was measured.
  Causes causes() {
    if (options_.ignore_existing) return {};
    auto found = find_causes(inquiry_.questions, workload_, catalog_, planner_, hidden_);
    std::erase_if(found.recommendations, [&](const auto& each) { return !matches(each.table, options_.tables); });
    return found;
  }

  void select() {
    progress("selection")(0, steps_.size());
    if (allowance_.bounded()) {
      atoms_ = find_atoms(bench_, screened_, deadline_);
      choice_ = best_within();
    } else {
      choice_ = extend(bench_, {}, steps_, allowance_, deadline_);
    }
    choice_ = refine(bench_, std::move(choice_), steps_, allowance_, deadline_);
    choice_ = with_leaves_as_keys(bench_, catalog_, std::move(choice_), allowance_, deadline_);
    progress("selection")(steps_.size(), steps_.size());
  }

  // What the known plans tell to be best is planned with; where that shows plans that were not known, it is looked for
  // again.
  Choice best_within() {
    Optimum best;
    for (int round = 0; round < rounds; round++) {
      best = optimum(bench_, atoms_, allowance_, deadline_);
      if (deadline_.passed() || !add_plans(bench_, atoms_, best.choice)) break;
    }
    bound_ = best.bound;
    return best.choice;
  }

  // Also after the time is up: an advice that was not checked is none. What was taken away may have kept another index
  // from being chosen that does no harm.
  void gate() {
    for (int round = 1;; round++) {
      auto harmless = do_no_harm(bench_, std::move(choice_));
      choice_ = std::move(harmless.choice);
      append(refused_, harmful(bench_, harmless.removed));
      if (harmless.removed.empty()) return;
      for (const auto& removed : harmless.removed) {
        std::erase_if(steps_, [&](const Choice& step) { return has(step, removed.item); });
        atoms_.forget(removed.item);
      }
      if (allowance_.bounded() && round < rounds && !deadline_.passed())
        choice_ = refine(bench_, best_within(), steps_, allowance_, deadline_);
      else
        choice_ = extend(bench_, std::move(choice_), steps_, allowance_, deadline_);
    }
  }

  // What was not chosen is judged beside the indexes of today, so before any of them goes.
  void replace() {
    not_chosen_ = deadline_.passed() ? not_judged() : not_chosen(bench_, choice_, steps_, allowance_);
    remaining_ = catalog_;
    if (!options_.drops || options_.ignore_existing || allowance_.bounded()) return;
    std::vector<const ExistingIndex*> may_go;
    for (const auto* index : droppable(catalog_)) {
      Redundant seen{index, "", nullptr, true};
      if (index->valid && matches(index->definition.table, options_.tables) && doubts_.doubt(seen, choice_).empty())
        may_go.push_back(index);
    }
    auto steps = steps_;
    steps.insert(steps.end(), in_place_.begin(), in_place_.end());
    auto result = replaced(bench_, catalog_, std::move(choice_), steps, may_go, allowance_, deadline_);
    choice_ = std::move(result.choice);
    kept_ = std::move(result.kept);
    std::erase_if(remaining_.indexes, [&](const ExistingIndex& index) {
      return std::any_of(bench_.left_out().begin(), bench_.left_out().end(),
                         [&](const ExistingIndex* gone) { return gone->name == index.name; });
    });
  }

  StandIns stand_ins() const {
    StandIns result{bench_.definitions(choice_), {}};
    for (const auto& index : remaining_.indexes)
      if (std::none_of(drops_.chosen.begin(), drops_.chosen.end(),
                       [&](const Redundant& drop) { return drop.index->name == index.name; }))
        result.staying.push_back(&index);
    return result;
  }

  void drop() {
    if (!options_.drops || options_.ignore_existing) return;
    auto found = redundant(remaining_, bench_.definitions(choice_));
    std::vector<const ExistingIndex*> gone(bench_.left_out().begin(), bench_.left_out().end());
    std::vector<Redundant> hardly_watched;
    std::erase_if(found, [&](const Redundant& r) {
      if (!matches(r.index->definition.table, options_.tables)) return true;
      if (r.unread && !doubts_.doubt_of_unread(*r.index).empty()) {
        hardly_watched.push_back(r);
        return true;
      }
      auto doubt = doubts_.doubt(r, choice_);
      if (doubt.empty()) doubt = why_checks_miss(*r.index, gone);
      if (doubt.empty())
        gone.push_back(r.index);
      else
        refused_.push_back({drop_sql(r.index->definition, r.index->name), r.because + "; but " + doubt});
      return !doubt.empty();
    });
    drops_ = proven_drops(bench_, choice_, found, deadline_);
    auto stand_ins = this->stand_ins();
    for (const auto* index : bench_.left_out()) {
      drops_.chosen.push_back({index, why_replaced(*index, stand_ins)});
      drops_.chosen.back().replaced = true;
    }
    progress("drops")(found.size(), found.size());
    append(refused_, still_needed(bench_, drops_.refused));
    append(refused_, unread(std::move(hardly_watched)));
    append(refused_, kept_for_checks());
  }

  // What seems to be needless, but was not watched for long enough. The largest are worth to be looked at again.
  std::vector<Rejected> unread(std::vector<Redundant> found) {
    std::stable_sort(found.begin(), found.end(),
                     [](const Redundant& a, const Redundant& b) { return a.index->bytes > b.index->bytes; });
    found.resize(std::min(found.size(), unread_shown));
    std::vector<Rejected> result;
    for (const auto& one : proven_drops(bench_, choice_, found, deadline_).chosen)
      result.push_back({drop_sql(one.index->definition, one.index->name),
                        one.because + "; but " + doubts_.doubt_of_unread(*one.index)});
    return result;
  }

  // Beside those that go before it.
  std::string why_checks_miss(const ExistingIndex& index, std::vector<const ExistingIndex*> gone) const {
    gone.push_back(&index);
    const auto* key = left_unserved(catalog_, gone, bench_.definitions(choice_));
    return key ? serves_checks_of(*key) : "";
  }

  std::vector<Rejected> kept_for_checks() const {
    std::vector<Rejected> result;
    for (const auto& [index, key] : kept_)
      if (std::none_of(drops_.chosen.begin(), drops_.chosen.end(),
                       [&](const Redundant& drop) { return drop.index->name == index->name; }))
        result.push_back({drop_sql(index->definition, index->name),
                          "other indexes could do what statements read it for; but " + serves_checks_of(*key)});
    return result;
  }

  Advice write_up() {
    Advice advice;
    advice.database = workload_.database;
    for (const auto& node : workload_.nodes) advice.nodes.push_back(node.name);
    advice.statements = inquiry_.questions.size() + inquiry_.unplanned.size();
    advice.unplanned = inquiry_.unplanned;
    add_costs(advice);
    advice.optimality_gap = gap();
    auto names = catalog_.names;
    auto stand_ins = this->stand_ins();
    auto dropped = drops(bench_, choice_, drops_.chosen, write_costs_, workload_.seconds);
    for (auto& creation : creations(bench_, choice_, catalog_.indexes, workload_.seconds)) {
      creation.writes_known = inquiry_.complete && !inquiry_.tables_unplanned.contains(creation.table);
      creation.reason += what_it_replaces(creation.definition, bench_.left_out(), stand_ins) +
                         what_makes_up_for_it(creation, dropped, bench_.left_out(), stand_ins);
      creation.index = free_name(creation.definition, names);
      names.insert(creation.index);
      for (auto& part : creations_of_parts(creation, catalog_, names))
        advice.recommendations.push_back(std::move(part));
      advice.recommendations.push_back(std::move(creation));
    }
    for (auto& cause : causes_.recommendations) advice.recommendations.push_back(cause);
    for (auto& drop : dropped) advice.recommendations.push_back(std::move(drop));
    advice.rejected = rejected();
    if (advice.recommendations.empty()) advice.conclusion = conclusion(advice);
    return advice;
  }

  void add_costs(Advice& advice) {
    std::vector<const ExistingIndex*> dropped;
    for (const auto& drop : drops_.chosen) dropped.push_back(drop.index);
    for (std::size_t q = 0; q < bench_.questions().size(); q++) {
      const auto& question = bench_.questions()[q];
      advice.cost_before += question.statement->calls * question.before.total;
      advice.cost_after += question.statement->calls * bench_.cost_of_all(static_cast<int>(q), choice_, dropped).total;
    }
  }

  // Of what is left after refining and checking.
  std::optional<double> gap() {
    if (!bound_ || choice_.empty()) return std::nullopt;
    return std::clamp(1 - bench_.difference({}, choice_).net() / *bound_, 0.0, 1.0);
  }

  std::vector<Rejected> rejected() {
    auto all = refused_;
    append(all, not_chosen_);
    append(all, pruned_);
    for (int item : choice_)
      std::erase_if(all, [&](const Rejected& one) { return one.sql == create_sql(bench_.definition(item), true); });
    std::vector<Rejected> shown;
    for (auto& one : all) {
      if (shown.size() == rejected_shown) break;
      if (std::none_of(shown.begin(), shown.end(), [&](const Rejected& r) { return r.sql == one.sql; }))
        shown.push_back(std::move(one));
    }
    return shown;
  }

  // Judging takes plans, and there is no time for more of them.
  std::vector<Rejected> not_judged() const {
    std::vector<Rejected> result;
    for (const auto& step : steps_)
      if (step.size() == 1 && !has(choice_, step.front()))
        result.push_back({create_sql(bench_.definition(step.front()), true), "the time limit was reached first"});
    return result;
  }

  std::string conclusion(const Advice& advice) const {
    if (workload_.statements.empty()) return "There is nothing to do: the workload has no statements.";
    if (deadline_.passed()) return "Nothing was found before the time limit was reached; allow more time.";
    if (inquiry_.questions.empty())
      return advice.statements == 1
                 ? "There is no advice: the statement could not be planned. The reason is listed."
                 : fmt::format(
                       "There is no advice: none of the {} statements could be planned. The reasons are listed.",
                       advice.statements);
    auto nothing = advice.unplanned.empty()
                       ? std::string("There is nothing to do: ")
                       : fmt::format(
                             "{} could not be planned, for the reasons that are listed. Of the others there is "
                             "nothing to do: ",
                             counted(static_cast<double>(advice.unplanned.size()), "statement", "statements"));
    if (considered_ == 0)
      return nothing +
             fmt::format(
                 "{} planned, and what is asked of large tables is served by indexes that exist, or is nothing that an "
                 "index serves.",
                 counted(static_cast<double>(inquiry_.questions.size()), "statement was", "statements were"));
    return nothing +
           fmt::format(
               "{} planned with {}, and none is worth having. An index has to save {} of the time{}, or halve that of "
               "statements that matter, without slowing another.",
               counted(static_cast<double>(inquiry_.questions.size()), "statement was", "statements were"),
               counted(static_cast<double>(considered_), "possible index", "possible indexes"),
               percent(allowance_.least_share(), 1), allowance_.budget ? "" : " and a fifth of some statement's");
  }

  const Workload workload_;
  const Catalog& catalog_;
  WhatIfPlanner& planner_;
  const Options& options_;
  Deadline deadline_;
  std::vector<std::string> hidden_;
  Inquiry inquiry_;
  Causes causes_;
  std::vector<Question> questions_;
  WriteCosts write_costs_;
  Bench bench_;
  DropDoubts doubts_;
  Limits limits_;
  Allowance allowance_;

  std::size_t considered_ = 0;
  Screened screened_;
  std::vector<Choice> steps_;
  std::vector<Choice> in_place_;  // single indexes that are worth something in the place of one of today
  Choice choice_;
  Atoms atoms_;
  std::optional<double> bound_;  // of what a set can save
  Drops drops_;
  Catalog remaining_;                                       // without what is replaced
  std::map<const ExistingIndex*, const ForeignKey*> kept_;  // which others could replace, but for checks of that key
  std::vector<Rejected> refused_, not_chosen_, pruned_;
};

}  // namespace

Advice advise_indexes(const Workload& workload, const Catalog& catalog, WhatIfPlanner& planner,
                      const Options& options) {
  auto plans_before = planner.plans();
  auto advice = Run(workload, catalog, planner, options).advise();
  advice.what_if_plans = planner.plans() - plans_before;
  return advice;
}

}  // namespace workload::advisor
