// Where sets of indexes are tried out: all candidates with their size and upkeep, all statements, and what each of them
// costs under any choice.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "advisor/candidates/candidate.hpp"
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

using Choice = std::vector<int>;  // numbers of items, ascending

Choice with(const Choice&, int item);
Choice without(const Choice&, int item);
bool has(const Choice&, int item);

// What changes when one choice takes the place of another. Times are milliseconds, or planner units when nothing was
// measured.
struct Difference {
  double gain = 0;            // saved by reads
  double upkeep = 0;          // more spent by writes
  Bytes bytes = 0;            // more on disk
  bool halves = false;        // a statement takes half its time or less, and that matters
  bool noticed = false;       // a statement takes a fifth less time
  std::optional<int> harmed;  // the statement that then suffers most, compared with today
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
  Bytes bytes(const Choice&) const;
  double upkeep(int item) const { return items_[item].writes.units * pace_.ms_per_cost; }

  // Items a statement could use: on a table it mentions, beginning with a column it asks about or holding all it reads.
  const Choice& usable(int question) const { return usable_[question]; }
  // No other items of today need be offered to it: it was seen not to use them.
  void only_usable(int question, const Choice&);
  // No statement is offered it any more.
  void withdraw(int item);
  // One cost for each choice, where indexes that the statement cannot use are not offered. `used` holds items.
  std::vector<PlanCost> costs(int question, const std::vector<Choice>&);
  // Every index of the choice on its tables is offered, and more existing ones are hidden.
  PlanCost cost_of_all(int question, const Choice&, const std::vector<std::string>& also_hidden = {});

  Difference difference(const Choice& from, const Choice& to);

  std::string plan(int question, const Choice&);
  std::vector<IndexDefinition> definitions(const Choice&) const;

 private:
  std::vector<PlanCost> ask(int question, const std::vector<Choice>&, const std::vector<std::string>& hidden);
  Choice on_its_tables(int question, const Choice&) const;
  bool can_use(const Question&, const Candidate&) const;

  WhatIfPlanner& planner_;
  const WriteCosts& write_costs_;
  std::vector<Question> questions_;
  std::vector<std::string> hidden_;
  Pace pace_;
  double worth_ = 0;
  std::map<std::string, std::vector<int>> by_table_;  // questions
  std::vector<Item> items_;
  std::map<IndexDefinition, int> numbers_;
  std::vector<Choice> usable_;           // items by question
  std::vector<std::vector<int>> users_;  // questions by item
};

}  // namespace workload::advisor
