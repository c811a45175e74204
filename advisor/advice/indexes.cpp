#include "advisor/advice/indexes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

#include "advisor/advice/causes.hpp"
#include "advisor/advice/foreign_keys.hpp"
#include "advisor/advice/index_name.hpp"
#include "advisor/advice/inquiry.hpp"
#include "advisor/advice/misestimate.hpp"
#include "advisor/advice/missing_extension.hpp"
#include "advisor/advice/recommend.hpp"
#include "advisor/advice/refusals.hpp"
#include "advisor/advice/stand_ins.hpp"
#include "advisor/advice/table_patterns.hpp"
#include "advisor/advice/whole_tables.hpp"
#include "advisor/advice/wording.hpp"
#include "advisor/candidates/candidates.hpp"
#include "advisor/model/problem.hpp"
#include "advisor/selection/foreign_key_checks.hpp"
#include "advisor/selection/optimum.hpp"
#include "advisor/selection/refine.hpp"
#include "advisor/selection/replacements.hpp"
#include "advisor/selection/screening.hpp"

namespace workload::advisor {
namespace {

constexpr double days_to_watch = 7;          // chosen: a week holds what runs nightly and on weekends
constexpr double days_unread = 35;           // chosen: a month and its end, for what nothing else does
constexpr double share_for_nothing = 0.005;  // chosen: of the workload's time, for an index that nothing reads
constexpr int rounds = 6;                    // chosen: mostly three are enough
constexpr std::size_t merged_with_all =
    40;  // chosen: useful ones of a table; of more, only those that are some statement's best
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

// What runs on a replica is counted there and nowhere else: a server that was not read may need what the others do not.
std::string nodes_not_read(const Workload& workload) {
  if (workload.nodes.empty()) return "";
  int streaming = 0, replicas = 0;
  for (const auto& node : workload.nodes) {
    streaming += node.standbys.value_or(0);
    replicas += node.in_recovery ? 1 : 0;
  }
  if (replicas == static_cast<int>(workload.nodes.size()))
    return "the primary was not read, and a statement that runs there may need it: add a --dsn of it";
  if (streaming <= replicas) return "";
  return fmt::format(
      "{} of the {} replicas that stream from the servers given {} not read, and a statement that runs "
      "there may need it: add a --dsn of each",
      streaming - replicas, streaming, streaming - replicas == 1 ? "was" : "were");
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
        bench_(planner_, write_costs_, questions_, hidden_) {
    limits_.max_width = options.max_width;
    allowance_ = {options.budget, options.max_indexes};
  }

  Advice advise() {
    propose();
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

  // Candidates of all statements, and the screening of those that can help at all.
  void propose() {
    std::vector<Candidate> all;
    for (const auto& question : bench_.questions()) {
      if (question.cured_otherwise) continue;
      if (auto missing = missing_extension(question)) refused_.push_back(*missing);
      for (auto& candidate : candidates(question.predicates, catalog_, limits_))
        if (matches(candidate.definition.table, options_.tables) && !includes_what_changes(question, candidate) &&
            !is_a_part_not_read(question, candidate))
          all.push_back(std::move(candidate));
    }
    all = of_rare_conditions(std::move(all));
    // Most will turn out to help nothing, and are not worth the time to measure them.
    considered_ += add(std::move(all), Bench::Sizes::later).size();
    progress("candidates")(considered_, considered_);
    screened_ = screened(bench_, deadline_);
    steps_ = screened_.steps;
    take_back_guesses();

    measure(useful());

    std::vector<Candidate> narrow;
    for (int item : mergeable()) narrow.push_back(bench_.items()[item].candidate);
    auto others = merged(narrow, catalog_, limits_);
    others.insert(others.end(), hashes_.begin(), hashes_.end());
    auto wider = add(std::move(others), Bench::Sizes::later);
    considered_ += wider.size();
    screen_wider(bench_, wider, deadline_);
    std::erase_if(wider, [&](int item) { return !bench_.is_offered(item); });
    for (int item : wider) steps_.push_back({item});
    measure(wider);

    keep_each_once(covered_);
    auto in_place = add(reordered(covered_, narrow), Bench::Sizes::later);
    measure(in_place);
    for (int item : in_place) in_place_.push_back({item});
  }

  // Without those whose condition, which was a guess, keeps many rows. How many, the server samples: so much smaller
  // the index is than one of all rows.
  std::vector<Candidate> of_rare_conditions(std::vector<Candidate> all) {
    std::map<std::pair<std::string, std::string>, double> shares;
    std::erase_if(all, [&](Candidate& candidate) {
      if (!candidate.share_guessed) return false;
      auto [share, added] = shares.try_emplace({candidate.definition.table, candidate.definition.predicate}, 1);
      if (added) try {
          auto whole = candidate.definition;
          whole.predicate.clear();
          auto bytes = planner_.sizes({candidate.definition, whole});
          share->second = static_cast<double>(bytes[0]) / static_cast<double>(std::max<Bytes>(bytes[1], 1));
        } catch (const Problem&) {
          // Rows keep one of them from being created: then nothing is known.
        }
      candidate.of_guess = std::min(1.0, share->second / candidate.share);
      candidate.share = share->second;
      candidate.share_guessed = false;
      return candidate.share > limits_.rare;
    });
    return all;
  }

  // An index that leaves values out is for those who are known not to ask for them. Who asks for what they do not say,
  // may ask for these.
  void take_back_guesses() {
    std::set<std::pair<std::string, std::string>> said;  // once for each condition
    for (int item : useful()) {
      double needed = bench_.items()[item].candidate.must_serve;
      if (needed <= 0) continue;
      double most = 0;
      for (int question : bench_.affected({}, {item}))
        most = std::max(
            most, share_that_uses(bench_.costs(question, {{item}}).front(), item, needed < limits_.all_executions));
      if (most >= needed) continue;
      if (said.insert({bench_.definition(item).table, bench_.definition(item).predicate}).second)
        refused_.push_back({create_sql(bench_.definition(item), true),
                            fmt::format("as far as is known, {:.0f} % of the executions ask for what it leaves out",
                                        100 * (1 - most))});
      take_back(item);
    }
  }

  // Of the executions with values; those that are a guess count as others do, or as using nothing.
  static double share_that_uses(const PlanCost& cost, int item, bool with_guesses) {
    if (cost.samples.empty()) return std::find(cost.used.begin(), cost.used.end(), item) != cost.used.end() ? 1 : 0;
    double all = 0, these = 0;
    for (const auto& sample : cost.samples) {
      if (sample.generic) continue;
      all += sample.share;
      if (std::find(sample.used.begin(), sample.used.end(), item) != sample.used.end())
        these += sample.share - (with_guesses ? 0 : sample.guessed);
    }
    return all > 0 ? these / all : 0;
  }

  // Single indexes that some plan took.
  std::vector<int> useful() const {
    std::vector<int> items;
    for (const auto& step : steps_)
      if (step.size() == 1) items.push_back(step.front());
    return items;
  }

  // All of them, but of a table that very many statements want indexes of: each two are put together.
  std::vector<int> mergeable() const {
    std::map<std::string, std::size_t> on_table;
    for (int item : useful()) on_table[bench_.definition(item).table]++;
    std::set<int> best;
    for (const auto& plans : screened_.plans)
      if (!plans.empty()) best.insert(plans.front().begin(), plans.front().end());
    auto items = useful();
    std::erase_if(items, [&](int item) {
      return on_table[bench_.definition(item).table] > merged_with_all && !best.contains(item);
    });
    return items;
  }

  // Only now it shows which of them rows of their table keep from being created.
  void measure(const std::vector<int>& items) {
    try {
      bench_.measure(items);
      return;
    } catch (const Problem&) {
      // Asked one by one below.
    }
    for (int item : items) try {
        bench_.measure({item});
      } catch (const Problem& problem) {
        refused_.push_back({create_sql(bench_.definition(item), true), problem.message});
        if (auto hash = hash_of(bench_.items()[item].candidate)) hashes_.push_back(std::move(*hash));
        take_back(item);
      }
  }

  // What a b-tree refuses for its length, a hash index takes: it finds what is equal, and nothing else.
  static std::optional<Candidate> hash_of(Candidate candidate) {
    auto& definition = candidate.definition;
    if (definition.method != "btree" || candidate.interchangeable == 0) return std::nullopt;
    definition.method = "hash";
    definition.keys.resize(1);
    definition.include.clear();
    candidate.interchangeable = 0;
    return candidate;
  }

  // From then on it is in no step, and no statement is offered it.
  void take_back(int item) {
    for (auto* steps : {&steps_, &in_place_})
      std::erase_if(*steps, [&](const Choice& step) { return has(step, item); });
    for (auto& plans : screened_.plans) std::erase_if(plans, [&](const Choice& plan) { return has(plan, item); });
    bench_.withdraw(item);
  }

  // Whether rows are searched or sorted by it, not only compared with what another table has.
  static bool is_asked_for(const Question& question, const std::string& table, const KeyColumn& key) {
    using Kind = Predicate::Kind;
    return key.expression || std::any_of(question.predicates.begin(), question.predicates.end(), [&](auto& predicate) {
             bool searched = predicate.kind != Kind::needed && predicate.kind != Kind::changed &&
                             predicate.kind != Kind::condition && predicate.kind != Kind::expression &&
                             (predicate.kind != Kind::range || predicate.parameter > 0);
             return searched && predicate.table == table && predicate.column == key.name;
           });
  }

  // What the leaves hold has to be kept up, and ends heap-only updates, for the sake of a visit to the table.
  bool includes_what_changes(const Question& question, const Candidate& candidate) {
    auto columns = candidate.definition.include;
    for (std::size_t i = 1; i < candidate.definition.keys.size(); i++)
      if (const auto& key = candidate.definition.keys[i]; !is_asked_for(question, candidate.definition.table, key))
        columns.push_back(key.name);
    for (const auto& column : columns) {
      double updates = write_costs_.updates_of(candidate.definition.table, column);
      if (updates <= question.statement->calls) continue;
      refused_.push_back({create_sql(candidate.definition, true),
                          fmt::format("{} is updated {}, more often than {} reads it", column,
                                      counted(updates, "time", "times"), label(*question.statement))});
      return true;
    }
    return false;
  }

  // The planner reads all partitions that a value might lie in; executions show in which ones values do.
  bool is_a_part_not_read(const Question& question, const Candidate& candidate) {
    const auto& name = candidate.definition.table;
    const auto& statement = *question.statement;
    auto table = std::find_if(catalog_.tables.begin(), catalog_.tables.end(), [&](auto& t) { return t.name == name; });
    if (table == catalog_.tables.end() || table->whole.empty() || !statement.total || statement.tables.empty() ||
        std::find(statement.tables.begin(), statement.tables.end(), name) != statement.tables.end())
      return false;
    refused_.push_back({create_sql(candidate.definition, true),
                        fmt::format("no execution of {} was seen to read {}", label(statement), name)});
    return true;
  }

  std::vector<int> add(std::vector<Candidate> proposed, Bench::Sizes sizes) {
    std::sort(proposed.begin(), proposed.end(), [](const Candidate& a, const Candidate& b) {
      return std::tie(a.definition, a.interchangeable) < std::tie(b.definition, b.interchangeable);
    });
    auto pruned = prune(std::move(proposed), catalog_, hidden_, limits_);
    append(pruned_, std::move(pruned.rejected));
    covered_.insert(covered_.end(), pruned.covered.begin(), pruned.covered.end());
    keep_each_once(pruned.kept);
    return bench_.add(creatable(std::move(pruned.kept), sizes), sizes);
  }

  // Those the server accepts; one that it does not must not spoil the questions about the others.
  std::vector<Candidate> creatable(std::vector<Candidate> proposed, Bench::Sizes sizes) {
    auto check = [&](const std::vector<IndexDefinition>& definitions) {
      if (sizes == Bench::Sizes::now)
        planner_.sizes(definitions);
      else
        planner_.check(definitions);
    };
    std::vector<IndexDefinition> definitions;
    for (const auto& candidate : proposed) definitions.push_back(candidate.definition);
    try {
      check(definitions);
      return proposed;
    } catch (const Problem&) {
      // Asked one by one below.
    }
    std::erase_if(proposed, [&](const Candidate& candidate) {
      try {
        check({candidate.definition});
        return false;
      } catch (const Problem& problem) {
        refused_.push_back({create_sql(candidate.definition, true), problem.message});
        return true;
      }
    });
    return proposed;
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
      if (index->valid && matches(index->definition.table, options_.tables) && why_not_drop(seen).empty())
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
    std::erase_if(found, [&](const Redundant& r) {
      if (!matches(r.index->definition.table, options_.tables)) return true;
      if (r.unread && !counted_for(days_unread) && !is_kept_up_for_nothing(*r.index)) return true;
      auto doubt = why_not_drop(r);
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
    append(refused_, kept_for_checks());
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

  // Beside those that go before it.
  std::string why_checks_miss(const ExistingIndex& index, std::vector<const ExistingIndex*> gone) const {
    gone.push_back(&index);
    const auto* key = left_unserved(catalog_, gone, bench_.definitions(choice_));
    return key ? serves_checks_of(*key) : "";
  }

  // Hiding an index proves something only for the statements that were seen and planned. A file has all that matter;
  // servers have what ran.
  std::string why_not_drop(const Redundant& redundant) const {
    if (redundant.twin) return "";
    if (is_outdated_table(redundant.index->definition.table)) return "the statistics of its table are out of date";
    if (!inquiry_.complete) return "the time limit was reached before all statements were planned, and one may need it";
    if (inquiry_.tables_unplanned.contains(redundant.index->definition.table))
      return "a statement on its table could not be planned, and may need it";
    if (auto unread = nodes_not_read(workload_); !unread.empty()) return unread;
    if (!keeps_orders(bench_, redundant.index->definition, choice_))
      return "a page is read in its order, which the recommended index does not have";
    if (redundant.unread && std::any_of(workload_.nodes.begin(), workload_.nodes.end(), [](const Node& node) {
          return node.statements_lost > 0 || node.statements_hidden > 0;
        }))
      return "not all statements that ran are known, and one of the others may need it";
    if (redundant.unread && is_to_be_written_otherwise(redundant.index->definition.table))
      return "a statement on its table is to be written otherwise, and may read it then";
    if (redundant.watched_only && !workload_.nodes.empty() && !counted_for(days_to_watch))
      return fmt::format("statements were counted for less than {:.0f} days, and one that runs rarely may need it",
                         days_to_watch);
    return "";
  }

  // Nobody has read it for as long as scans are counted, and updates of its columns take a noticeable part of the time
  // to keep it up, and can not leave the other indexes alone because of it.
  bool is_kept_up_for_nothing(const ExistingIndex& index) const {
    if (workload_.nodes.empty() || !index.share) return false;
    if (catalog_.seconds_counted && *catalog_.seconds_counted < days_unread * 24 * 3600) return false;
    bool updated = std::any_of(index.definition.keys.begin(), index.definition.keys.end(), [&](const KeyColumn& key) {
      return !key.expression && write_costs_.updates_of(index.definition.table, key.name) > 0;
    });
    return updated && write_costs_.of(index).units * bench_.pace().ms_per_cost >= bench_.worth() * share_for_nothing;
  }

  bool is_outdated_table(const std::string& name) const {
    auto table = std::find_if(catalog_.tables.begin(), catalog_.tables.end(), [&](auto& t) { return t.name == name; });
    return causes_.to_analyze.contains(name) || (table != catalog_.tables.end() && is_outgrown(*table));
  }

  bool is_to_be_written_otherwise(const std::string& table) const {
    return std::any_of(causes_.recommendations.begin(), causes_.recommendations.end(),
                       [&](const Recommendation& one) { return one.action == Action::rewrite && one.table == table; });
  }

  // A file does not tell what else runs.
  bool counted_for(double days) const { return !workload_.nodes.empty() && workload_.seconds >= days * 24 * 3600; }

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
  Limits limits_;
  Allowance allowance_;

  std::vector<Candidate> covered_;  // by an index of today
  std::size_t considered_ = 0;
  Screened screened_;
  std::vector<Choice> steps_;
  std::vector<Candidate> hashes_;  // in the place of b-trees that rows keep from being created
  std::vector<Choice> in_place_;   // single indexes that are worth something in the place of one of today
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
