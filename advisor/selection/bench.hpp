// Where sets of indexes are tried out: all candidates with their size and upkeep, all statements, and what each of them
// costs under any choice.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "advisor/candidates/candidate.hpp"
#include "advisor/selection/answers.hpp"
#include "advisor/selection/deadline.hpp"
#include "advisor/selection/question.hpp"
#include "advisor/selection/worth.hpp"
#include "advisor/selection/write_cost.hpp"
#include "advisor/whatif/planner.hpp"

namespace workload::advisor {

struct Item {
  Candidate candidate;
  Bytes bytes = 0;  // 0: not measured yet
  WriteCost writes;
};

Choice with(const Choice&, int item);
Choice without(const Choice&, int item);
bool has(const Choice&, int item);

// What changes when one choice takes the place of another. Times are milliseconds, or planner units when nothing was
// measured.
struct Difference {
  double gain = 0;    // saved by reads
  double upkeep = 0;  // more spent by writes
  Bytes bytes = 0;    // more on disk
  double halved = 0;  // of that by statements that then take half their time or less
  // Of both, what is saved by statements that have visits to the table to spare.
  double wanted = 0, wanted_halved = 0;
  bool halves = false;   // and that matters
  bool noticed = false;  // a statement takes a fifth less time
  // Of the statements that matter most and then take half their time or less, what one execution of the slowest takes
  // before that: what other indexes leave of it may be little of what it is today, and still be noticed.
  Milliseconds halved_each = 0;
  std::optional<int> harmed;  // the statement that then suffers most, compared with today
  double rise = 0;            // by how much
  double net() const { return gain - upkeep; }
};

class Bench {
 public:
  Bench(WhatIfPlanner&, const WriteCosts&, std::vector<Question>, std::vector<std::string> hidden);

  // Numbers of the items, new or known. Those whose size is to come later can be planned with, roughly.
  enum class Sizes { now, later };
  std::vector<int> add(const std::vector<Candidate>&, Sizes = Sizes::now);
  void measure(const std::vector<int>& items);

  const std::vector<Question>& questions() const { return questions_; }
  const std::vector<Item>& items() const { return items_; }
  const IndexDefinition& definition(int item) const { return items_[item].candidate.definition; }
  const Pace& pace() const { return pace_; }
  double worth() const { return worth_; }  // of all statements today
  double least_saved() const;              // what nobody would create an index for
  Bytes bytes(const Choice&) const;
  double upkeep(int item) const { return items_[item].writes.units * pace_.ms_per_cost; }

  // Items a statement could use: on a table it mentions, beginning with a column it asks about, of a few rows that it
  // asks for, or holding all it reads.
  const Choice& usable(int question) const { return usable_[question]; }
  // No other items of today need be offered to it: it was seen not to use them.
  void only_usable(int question, const Choice&);
  // To some statement.
  bool is_offered(int item) const { return !users_[item].empty(); }
  // To each statement that could use it, whatever was seen before.
  void offer_again(int item);
  // The statement is offered no index with the condition of this one: it may ask for what that leaves out.
  void bar(int question, const IndexDefinition&);
  // No statement is offered it any more.
  void withdraw(int item);
  // One cost for each choice, where indexes that the statement cannot use are not offered. `used` holds items.
  std::vector<PlanCost> costs(int question, const std::vector<Choice>&);
  // Items of the choice that the statement is offered.
  Choice offered(int question, const Choice&) const;
  // Every index of the choice on its tables is offered, and more existing ones are hidden.
  PlanCost cost_of_all(int question, const Choice&, const std::vector<const ExistingIndex*>& also_hidden = {});
  // Items of the choice on tables that the statement mentions.
  Choice on_its_tables(int question, const Choice&) const;

  Difference difference(const Choice& from, const Choice& to);
  // What changes when an existing index goes, and each of these choices takes the place of `from`. A statement is
  // harmed when it takes more than today, or more than it does with `from`.
  std::vector<Difference> replacements(const ExistingIndex&, const Choice& from, const std::vector<Choice>& to);
  // From now on every statement is planned without it. It has to outlive the bench.
  void leave_out(const ExistingIndex& index) { left_out_.push_back(&index); }
  const std::vector<const ExistingIndex*>& left_out() const { return left_out_; }
  // Whether it is the plan of today, whatever it costs by now: statistics may be gathered while we ask.
  bool is_as_today(const PlanCost& cost) const { return cost.used.empty() && left_out_.empty(); }
  // Asks for all that these differences rest on, with one call for each statement, as long as there is time.
  using Exchange = std::pair<Choice, Choice>;
  void foresee(const std::vector<Exchange>&, const Deadline&);
  // Asks for what these statements cost under these choices, of items that they are offered, with few calls.
  using Wanted = std::map<int, std::set<Choice>>;
  void foresee(const Wanted&, const Deadline&);
  // And under all of a choice that is on their tables.
  void foresee_all(const std::vector<int>& questions, const Choice&);
  void foresee_all(const Choice&);  // of all statements
  // Statements that are offered one of the items in which the choices differ: the others cost what they did.
  std::vector<int> affected(const Choice& from, const Choice& to) const;
  // Items that some statement is offered together with this one: on no others does it depend what this one is worth.
  Choice neighbours(int item) const;
  // Statements on the table of an item.
  const std::vector<int>& on_its_table(int item) const { return by_table_.at(definition(item).table); }

  std::string plan(int question, const Choice&);
  // One for each sample that the statement is planned with, and as cost_of_all() has it.
  std::vector<std::string> plans(int question, const Choice&, const std::vector<const ExistingIndex*>& also_hidden);
  // Plans of today and with the choice will be asked for.
  void foresee_plans(const std::vector<int>& questions, const Choice&);
  std::vector<IndexDefinition> definitions(const Choice&) const;

 private:
  using Hidden = std::vector<std::string>;  // names of existing indexes, beside those that are hidden in any case

  // What is known by now, or what the planner says, of what is offered. Beside those that are left out, others may be
  // hidden.
  std::vector<const PlanCost*> known(int question, const std::vector<Choice>& offered,
                                     const std::vector<const ExistingIndex*>& also_hidden = {});
  // Names of the existing indexes on the statement's tables that are left out, or among these.
  Hidden hidden_from(int question, const std::vector<const ExistingIndex*>& also_hidden) const;
  // What of this is not known; `items` are those of the choices, which the question numbers.
  CostQuestion asked(int question, const std::vector<Choice>&, const Hidden&, Choice& items) const;
  void correct(PlanCost&) const;
  std::vector<PlanCost> ask(int question, const std::vector<Choice>&, const Hidden&);
  std::vector<Choice> missing(int question, const std::vector<Choice>& offered, const Hidden&);
  bool may_be_offered(int question, const Candidate&) const;
  bool can_use(const Question&, const Candidate&) const;
  // Whether it visits every row of the table through an index that does not hold all that is asked for. The planner
  // takes that to be cheaper than reading the table and sorting, where rows do not lie in that order either.
  bool walks_the_table(int question, const PlanCost& plan) const;
  void count(Difference&, int question, const PlanCost& now, const PlanCost& then) const;
  double upkeep_of_replacement(const ExistingIndex&, const Choice& from, const Choice& to) const;

  WhatIfPlanner& planner_;
  const WriteCosts& write_costs_;
  std::vector<Question> questions_;
  std::vector<std::string> hidden_;
  Pace pace_;
  double worth_ = 0;
  std::map<std::string, std::vector<int>> by_table_;  // questions
  std::map<std::string, int> table_numbers_;
  std::vector<Choice> tables_;  // by question
  std::vector<int> table_of_item_;
  std::vector<Item> items_;
  std::map<IndexDefinition, int> numbers_;
  std::vector<Choice> usable_;                                  // items by question
  std::vector<std::vector<int>> users_;                         // questions by item
  std::set<std::tuple<int, std::string, std::string>> barred_;  // questions, tables and conditions
  std::vector<const ExistingIndex*> left_out_;
  std::vector<std::map<Hidden, Answers>> answers_;  // by question
};

}  // namespace workload::advisor
