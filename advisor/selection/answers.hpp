// What the planner said of one statement under the indexes that it was offered, so that it is not asked twice: most
// questions of a search follow from the answers to earlier ones.
#pragma once
#include <deque>
#include <map>
#include <vector>

#include "advisor/whatif/planner.hpp"

namespace workload::advisor {

using Choice = std::vector<int>;  // numbers of items, ascending

// An earlier answer is given again when
// * the same indexes were offered; or
// * more were offered, but the plan used only indexes that are offered now too: that plan is still there, and nothing
//   better has been added. This is exact because the planner takes the cheapest plan and indexes that do not exist
//   are never unique, so they change no row counts.
class Answers {
 public:
  // Null: the planner has to be asked. `used` of an answer holds items. It stays where it is until something is
  // forgotten.
  const PlanCost* find(const Choice& offered);
  void add(const Choice& offered, PlanCost);
  // What was said when one of these was offered.
  void forget(const Choice& items);

 private:
  struct Answer {
    Choice offered;
    PlanCost cost;
  };
  std::deque<Answer> answers_;
  std::map<Choice, const PlanCost*> found_;
};

}  // namespace workload::advisor
