#include "advisor/selection/bench.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <set>
#include <utility>

namespace workload::advisor {
namespace {

// Chosen: a statement may become as fast as it likes, nobody will notice when it saves less of all time than this.
constexpr std::size_t asked_at_once = 64;  // chosen, as in advisor/whatif/ahead.hpp
constexpr double share_that_matters = 0.001;
constexpr Milliseconds nothing_saved = 1;  // chosen: of all the time that was watched
// Chosen: of a statement's time today. What other indexes leave of it may be too little to be worth halving.
constexpr double least_of_today = 0.01;
// Chosen: an execution that takes less is fast enough, whatever it could take.
constexpr Milliseconds noticed_each = 0.1;
// Chosen: of cost; what reads so few pages is fast enough beside the other indexes, though half of them could do.
constexpr double few_pages = 20;
// Chosen: a statement that takes this share of the workload's time is worth the best plan it can have.
constexpr double share_of_a_main_statement = 0.1;
// Chosen: of a table; to visit so many one by one for the sake of an order takes longer than to sort them.
constexpr double many_rows = 0.2;
// Chosen: of a table; who asks for the condition of an index that keeps no more may read them all, in whatever order.
constexpr double few_rows = 0.1;
// Chosen: of what a plan costs for the rows that the planner guesses there to be.
constexpr double least_of_guess = 0.1;
// Chosen: less is within what estimates and measurements are wrong by, and nobody who runs the statement will notice.
constexpr double least_of_a_statement = 0.2;

bool is_on(const KeyColumn& key, const Predicate& predicate) {
  return key.expression ? key.name == predicate.expression : key.name == predicate.column;
}

// What the condition of the index implies need not be read; whether it does, the planner says.
bool is_in_condition(const IndexDefinition& index, const Predicate& predicate) {
  return !predicate.column.empty() && names_column(index.predicate, predicate.column);
}

bool holds_all(const IndexDefinition& index, const std::vector<Predicate>& predicates) {
  return std::all_of(predicates.begin(), predicates.end(), [&](const Predicate& predicate) {
    return std::any_of(index.keys.begin(), index.keys.end(), [&](auto& key) { return is_on(key, predicate); }) ||
           std::find(index.include.begin(), index.include.end(), predicate.column) != index.include.end();
  });
}

Choice changed(const Choice& a, const Choice& b) {
  Choice result;
  std::set_symmetric_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(result));
  return result;
}

// The one that suffers most.
void note_harm(Difference& difference, int question, const PlanCost& before, const PlanCost& then) {
  double rise = expected(then) / std::max(expected(before), 1e-9);
  if (rise <= difference.rise || !harmed(before, then)) return;
  difference.rise = rise;
  difference.harmed = question;
}

bool is_searched(const Predicate& predicate) {
  using Kind = Predicate::Kind;
  switch (predicate.kind) {
    case Kind::order:
    case Kind::group:
    case Kind::needed:
    case Kind::changed:
    case Kind::inserted:
    case Kind::deleted:
      return false;
    default:
      return true;
  }
}

// Of all rows, those where the index is searched.
double share_searched(const IndexDefinition& index, const std::vector<Predicate>& predicates) {
  using Kind = Predicate::Kind;
  double share = 1;
  for (const auto& key : index.keys) {
    double least = 1;
    bool equal = false;
    for (const auto& predicate : predicates) {
      if (predicate.table != index.table || !is_on(key, predicate) || !is_searched(predicate)) continue;
      equal = equal || predicate.kind == Kind::equal || predicate.kind == Kind::join;
      least = std::min(least, predicate.selectivity);
    }
    share *= least;
    if (!equal) break;
  }
  return share;
}

// All of them, of which a page would be enough to nobody. In a join, order may spare more than the sort.
bool orders_many_rows(const IndexDefinition& index, const std::vector<Predicate>& predicates) {
  using Kind = Predicate::Kind;
  bool orders = false;
  for (const auto& predicate : predicates) {
    if (predicate.table != index.table || predicate.kind == Kind::join || predicate.limited) return false;
    orders = orders || (predicate.kind == Kind::order &&
                        std::any_of(index.keys.begin(), index.keys.end(),
                                    [&](const KeyColumn& key) { return is_on(key, predicate); }));
  }
  return orders && index.predicate.empty() && share_searched(index, predicates) >= many_rows;
}

}  // namespace

Choice with(const Choice& choice, int item) {
  auto result = choice;
  auto place = std::lower_bound(result.begin(), result.end(), item);
  if (place == result.end() || *place != item) result.insert(place, item);
  return result;
}

Choice without(const Choice& choice, int item) {
  auto result = choice;
  std::erase(result, item);
  return result;
}

bool has(const Choice& choice, int item) { return std::binary_search(choice.begin(), choice.end(), item); }

Bench::Bench(WhatIfPlanner& planner, const WriteCosts& write_costs, std::vector<Question> questions,
             std::vector<std::string> hidden)
    : planner_(planner),
      write_costs_(write_costs),
      questions_(std::move(questions)),
      hidden_(std::move(hidden)),
      pace_(advisor::pace(questions_)),
      usable_(questions_.size()),
      answers_(questions_.size()) {
  for (std::size_t q = 0; q < questions_.size(); q++) {
    const auto& question = questions_[q];
    worth_ += advisor::worth(question, pace_);
    Choice tables;
    for (const auto& table : question.tables) {
      by_table_[table].push_back(static_cast<int>(q));
      tables.push_back(table_numbers_.try_emplace(table, static_cast<int>(table_numbers_.size())).first->second);
    }
    std::sort(tables.begin(), tables.end());
    tables_.push_back(std::move(tables));
    answers_[q][{}].add({}, question.before);
  }
}

std::vector<int> Bench::add(const std::vector<Candidate>& candidates, Sizes sizes) {
  std::vector<int> numbers;
  for (const auto& candidate : candidates) {
    auto [known, added] = numbers_.try_emplace(candidate.definition, static_cast<int>(items_.size()));
    numbers.push_back(known->second);
    if (!added) continue;
    const auto& table = candidate.definition.table;
    items_.push_back({candidate, 0, write_costs_.of(candidate.definition, candidate.share)});
    table_of_item_.push_back(table_numbers_.try_emplace(table, static_cast<int>(table_numbers_.size())).first->second);
    users_.emplace_back();
    for (int q : by_table_[table]) {
      if (!may_be_offered(q, candidate)) continue;
      usable_[q].push_back(known->second);
      users_.back().push_back(q);
    }
  }
  if (sizes == Sizes::now) measure(numbers);
  return numbers;
}

void Bench::measure(const std::vector<int>& items) {
  Choice missing;
  for (int item : items)
    if (items_[item].bytes == 0) missing = with(missing, item);
  if (missing.empty()) return;
  auto sizes = planner_.sizes(definitions(missing));
  std::set<int> asked;
  for (std::size_t i = 0; i < missing.size(); i++) {
    items_[missing[i]].bytes = sizes[i];
    const auto& on_its_table = by_table_[definition(missing[i]).table];
    asked.insert(on_its_table.begin(), on_its_table.end());
  }
  // What was said before rested on a rough size.
  for (int question : asked)
    for (auto& [hidden, answers] : answers_[question]) answers.forget(missing);
}

void Bench::only_usable(int question, const Choice& items) {
  for (int item : usable_[question])
    if (!has(items, item)) std::erase(users_[item], question);
  usable_[question] = items;
}

void Bench::offer_again(int item) {
  for (int question : by_table_[definition(item).table]) {
    if (has(usable_[question], item) || !may_be_offered(question, items_[item].candidate)) continue;
    usable_[question] = with(usable_[question], item);
    users_[item].push_back(question);
  }
  std::sort(users_[item].begin(), users_[item].end());
}

void Bench::bar(int question, const IndexDefinition& index) {
  barred_.emplace(question, index.table, index.predicate);
  for (int item : Choice(usable_[question])) {
    if (definition(item).table != index.table || definition(item).predicate != index.predicate) continue;
    std::erase(usable_[question], item);
    std::erase(users_[item], question);
  }
}

void Bench::withdraw(int item) {
  for (int question : users_[item]) std::erase(usable_[question], item);
  users_[item].clear();
}

Bytes Bench::bytes(const Choice& choice) const {
  Bytes sum = 0;
  for (int item : choice) sum += items_[item].bytes;
  return sum;
}

std::vector<PlanCost> Bench::costs(int question, const std::vector<Choice>& choices) {
  std::vector<Choice> all;
  for (const auto& choice : choices) all.push_back(offered(question, choice));
  std::vector<PlanCost> result;
  for (const auto* cost : known(question, all)) result.push_back(*cost);
  return result;
}

Choice Bench::offered(int question, const Choice& choice) const {
  Choice result;
  for (int item : usable_[question])
    if (has(choice, item)) result.push_back(item);
  return result;
}

PlanCost Bench::cost_of_all(int question, const Choice& choice, const std::vector<const ExistingIndex*>& also_hidden) {
  return *known(question, {on_its_tables(question, choice)}, also_hidden).front();
}

std::vector<int> Bench::affected(const Choice& from, const Choice& to) const {
  std::set<int> questions;
  for (int item : changed(from, to)) questions.insert(users_[item].begin(), users_[item].end());
  return {questions.begin(), questions.end()};
}

Choice Bench::neighbours(int item) const {
  std::set<int> items;
  for (int question : users_[item]) items.insert(usable_[question].begin(), usable_[question].end());
  return {items.begin(), items.end()};
}

double Bench::least_saved() const { return pace_.measured ? nothing_saved : 0; }

Difference Bench::difference(const Choice& from, const Choice& to) {
  Difference result;
  for (int item : changed(from, to)) {
    int sign = has(to, item) ? 1 : -1;
    result.bytes += sign * items_[item].bytes;
    result.upkeep += sign * upkeep(item);
  }
  auto questions = affected(from, to);
  Wanted wanted;
  for (int q : questions) wanted[q] = {offered(q, from), offered(q, to)};
  foresee(wanted, Deadline::never());
  for (int q : questions) {
    auto costs = known(q, {offered(q, from), offered(q, to)});
    if (!is_as_today(*costs[0]) || !is_as_today(*costs[1])) count(result, q, *costs[0], *costs[1]);
    if (!is_as_today(*costs[1])) note_harm(result, q, questions_[q].before, *costs[1]);
  }
  return result;
}

bool Bench::walks_the_table(int question, const PlanCost& plan) const {
  const auto& asked = questions_[question];
  return std::any_of(plan.used.begin(), plan.used.end(), [&](int item) {
    const auto& index = definition(item);
    return index.method == "btree" && !holds_all(index, asked.predicates) &&
           (reads_whole_table(asked) || orders_many_rows(index, asked.predicates));
  });
}

void Bench::count(Difference& result, int question, const PlanCost& now, const PlanCost& then) const {
  double before = worth_after(questions_[question], now, pace_), after = worth_after(questions_[question], then, pace_);
  if (walks_the_table(question, then)) after = std::max(after, before);
  result.gain += before - after;
  double today = advisor::worth(questions_[question], pace_);
  bool is_halved = after * 2 <= before && before - after >= today * least_of_today;
  if (is_halved && expected(now) > few_pages) result.halved += before - after;
  if (has_visits_to_spare(questions_[question]) && has_visits_to_spare(now)) {
    result.wanted += before - after;
    if (is_halved) result.wanted_halved += before - after;
  }
  if (after * 2 <= before && today >= worth_ * share_of_a_main_statement)
    result.halved_each = std::max(result.halved_each, of_one(questions_[question], now, pace_));
  result.halves = result.halved >= worth_ * share_that_matters || result.halved_each >= noticed_each;
  if (before - after >= before * least_of_a_statement) result.noticed = true;
}

// What a statement may use is known only beside the indexes of today, so it is offered all that is chosen.
std::vector<Difference> Bench::replacements(const ExistingIndex& gone, const Choice& from,
                                            const std::vector<Choice>& to) {
  std::vector<Difference> results(to.size());
  for (std::size_t i = 0; i < to.size(); i++) {
    results[i].bytes = bytes(to[i]) - bytes(from) - gone.bytes;
    results[i].upkeep = upkeep_of_replacement(gone, from, to[i]);
  }
  for (int q : by_table_[gone.definition.table]) {
    auto now = cost_of_all(q, from);
    std::vector<Choice> choices;
    for (const auto& choice : to) choices.push_back(on_its_tables(q, choice));
    auto costs = known(q, choices, {&gone});
    for (std::size_t i = 0; i < to.size(); i++) {
      count(results[i], q, now, *costs[i]);
      note_harm(results[i], q, questions_[q].before, *costs[i]);
      note_harm(results[i], q, now, *costs[i]);
    }
  }
  return results;
}

// One index after the other, as each is paid for beside those that are there then: while any of them is on a column,
// no update of it is heap only.
double Bench::upkeep_of_replacement(const ExistingIndex& gone, const Choice& from, const Choice& to) const {
  Changes changes{definitions(from), left_out_};
  double units = 0;
  for (int item : from) {
    if (has(to, item)) continue;
    std::erase(changes.created, definition(item));
    units -= write_costs_.of(definition(item), items_[item].candidate.share, changes).units;
  }
  changes.gone.push_back(&gone);
  units -= write_costs_.of(gone, changes).units;
  for (int item : to) {
    if (has(from, item)) continue;
    units += write_costs_.of(definition(item), items_[item].candidate.share, changes).units;
    changes.created.push_back(definition(item));
  }
  return units * pace_.ms_per_cost;
}

void Bench::foresee(const std::vector<Exchange>& exchanges, const Deadline& deadline) {
  Wanted wanted;
  for (const auto& [from, to] : exchanges)
    for (int question : affected(from, to)) {
      wanted[question].insert(offered(question, from));
      wanted[question].insert(offered(question, to));
    }
  foresee(wanted, deadline);
}

void Bench::foresee(const Wanted& wanted, const Deadline& deadline) {
  for (auto next = wanted.begin(); next != wanted.end() && !deadline.passed();) {
    auto first = next;
    std::vector<CostQuestion> questions;
    for (; next != wanted.end() && questions.size() < asked_at_once; next++) {
      auto hidden = hidden_from(next->first, {});
      auto choices = missing(next->first, {next->second.begin(), next->second.end()}, hidden);
      Choice items;
      if (!choices.empty()) questions.push_back(asked(next->first, choices, hidden, items));
    }
    if (questions.size() > 1) planner_.foresee_costs(std::move(questions));
    for (; first != next; first++) known(first->first, {first->second.begin(), first->second.end()});
  }
}

void Bench::foresee_all(const Choice& choice) {
  std::vector<int> all(questions_.size());
  std::iota(all.begin(), all.end(), 0);
  foresee_all(all, choice);
}

void Bench::foresee_all(const std::vector<int>& questions, const Choice& choice) {
  Wanted wanted;
  for (int question : questions) wanted[question] = {on_its_tables(question, choice)};
  foresee(wanted, Deadline::never());
}

void Bench::foresee_plans(const std::vector<int>& questions, const Choice& choice) {
  std::vector<PlanQuestion> all;
  for (int question : questions)
    for (const auto& offered : {Choice{}, choice})
      all.push_back(
          {questions_[question].statement->query, {}, definitions(on_its_tables(question, offered)), hidden_});
  planner_.foresee_plans(std::move(all));
}

std::string Bench::plan(int question, const Choice& choice) {
  return planner_.plan(questions_[question].statement->query, definitions(on_its_tables(question, choice)), hidden_);
}

std::vector<std::string> Bench::plans(int question, const Choice& choice,
                                      const std::vector<const ExistingIndex*>& also_hidden) {
  auto hidden = hidden_;
  auto more = hidden_from(question, also_hidden);
  hidden.insert(hidden.end(), more.begin(), more.end());
  return planner_.plans_of_samples(questions_[question].statement->query, definitions(on_its_tables(question, choice)),
                                   hidden);
}

Choice Bench::on_its_tables(int question, const Choice& choice) const {
  Choice result;
  for (int item : choice)
    if (has(tables_[question], table_of_item_[item])) result.push_back(item);
  return result;
}

std::vector<IndexDefinition> Bench::definitions(const Choice& choice) const {
  std::vector<IndexDefinition> result;
  for (int item : choice) result.push_back(definition(item));
  return result;
}

Bench::Hidden Bench::hidden_from(int question, const std::vector<const ExistingIndex*>& also_hidden) const {
  std::set<std::string> names;
  const auto& tables = questions_[question].tables;
  for (const auto* all : {&left_out_, &also_hidden})
    for (const auto* index : *all)
      if (std::binary_search(tables.begin(), tables.end(), index->definition.table)) names.insert(index->name);
  return {names.begin(), names.end()};
}

std::vector<Choice> Bench::missing(int question, const std::vector<Choice>& offered, const Hidden& hidden) {
  auto& answers = answers_[question][hidden];
  std::set<Choice> unknown;
  for (const auto& choice : offered)
    if (!answers.find(choice)) unknown.insert(choice);
  return {unknown.begin(), unknown.end()};
}

std::vector<const PlanCost*> Bench::known(int question, const std::vector<Choice>& offered,
                                          const std::vector<const ExistingIndex*>& also_hidden) {
  auto hidden = hidden_from(question, also_hidden);
  auto& answers = answers_[question][hidden];
  if (auto asked = missing(question, offered, hidden); !asked.empty()) {
    auto costs = ask(question, asked, hidden);
    for (std::size_t i = 0; i < asked.size(); i++) answers.add(asked[i], std::move(costs[i]));
  }
  std::vector<const PlanCost*> result;
  for (const auto& choice : offered) result.push_back(answers.find(choice));
  return result;
}

CostQuestion Bench::asked(int question, const std::vector<Choice>& choices, const Hidden& also_hidden,
                          Choice& items) const {
  auto hidden = hidden_;
  hidden.insert(hidden.end(), also_hidden.begin(), also_hidden.end());
  std::set<int> all;
  for (const auto& choice : choices) all.insert(choice.begin(), choice.end());
  items.assign(all.begin(), all.end());

  std::vector<Configuration> configurations;
  for (const auto& choice : choices) {
    Configuration configuration;
    for (int item : choice)
      configuration.indexes.push_back(
          static_cast<int>(std::lower_bound(items.begin(), items.end(), item) - items.begin()));
    configurations.push_back(std::move(configuration));
  }
  return {questions_[question].statement->query, {}, definitions(items), std::move(configurations), std::move(hidden)};
}

// The planner goes on guessing what a condition keeps whose rows were counted. What it takes such a plan to cost is
// nearly all for rows that are not there.
void Bench::correct(PlanCost& cost) const {
  auto of_guess = [&](const std::vector<int>& used) {
    double least = 1;
    for (int item : used) least = std::min(least, items_[item].candidate.of_guess);
    return std::max(least, least_of_guess);
  };
  auto spare = [](double factor, double total, double bounded, auto& from) {
    from.total -= total * (1 - factor);
    from.bounded -= bounded * (1 - factor);
  };
  if (cost.samples.empty()) spare(of_guess(cost.used), cost.total, cost.bounded, cost);
  for (auto& sample : cost.samples) {
    double factor = of_guess(sample.used);
    spare(factor, sample.share * sample.total, sample.share * std::max(sample.total, sample.bounded), cost);
    spare(factor, sample.total, sample.bounded, sample);
  }
}

std::vector<PlanCost> Bench::ask(int question, const std::vector<Choice>& choices, const Hidden& also_hidden) {
  Choice items;
  auto all = asked(question, choices, also_hidden, items);
  auto answers = planner_.costs(all.query, all.indexes, all.configurations, all.hidden);
  for (auto& answer : answers) {
    for (auto& used : answer.used) used = items[used];
    for (auto& sample : answer.samples)
      for (auto& used : sample.used) used = items[used];
    correct(answer);
  }
  return answers;
}

bool Bench::may_be_offered(int question, const Candidate& candidate) const {
  const auto& index = candidate.definition;
  return !barred_.contains({question, index.table, index.predicate}) && can_use(questions_[question], candidate);
}

bool Bench::can_use(const Question& question, const Candidate& candidate) const {
  const auto& index = candidate.definition;
  bool all_held = true;
  for (const auto& predicate : question.predicates) {
    if (predicate.table != index.table) continue;
    bool needed = predicate.kind == Predicate::Kind::needed;
    bool known = !predicate.column.empty() || !predicate.expression.empty();
    if (!needed && (!known || is_on(index.keys.front(), predicate))) return true;
    if (is_searched(predicate) && candidate.share <= few_rows && is_in_condition(index, predicate)) return true;
    bool held = std::any_of(index.keys.begin(), index.keys.end(),
                            [&](const KeyColumn& key) { return is_on(key, predicate); }) ||
                std::find(index.include.begin(), index.include.end(), predicate.column) != index.include.end() ||
                is_in_condition(index, predicate);
    all_held = all_held && held;
  }
  return all_held;
}

}  // namespace workload::advisor
