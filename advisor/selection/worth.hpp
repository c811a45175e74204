// Costs of plans turned into time saved: the one unit in which faster reads and slower writes are compared.
#pragma once
#include <vector>

#include "advisor/selection/question.hpp"

namespace workload::advisor {

// What a plan is expected to cost: halfway between what the planner hopes for and what it takes when every LIMIT runs
// to its end. The planner believes that matching rows are spread evenly; in a chat they are all old or all new, and a
// scan that "stops after 20 rows" reads the whole table first. Such a plan looks two hundred times cheaper than it
// turns out, so it gets no credit for its luck; a plan that only skips the odd deleted row keeps most of its credit.
double expected(const PlanCost&);

// Whether a statement is made slower than it is today by more than is tolerated: on the whole, or for one of the values
// that it was planned with, or without any.
bool harmed(const PlanCost& before, const PlanCost& after);

// Whether a cost rises by no more than a page, of a few. So much the estimates of two indexes on the same rows differ
// by: an index of 15 MB is not to stay for the sake of a plan that costs 9.6 with it, and 10.7 with one that others
// need.
bool is_a_page_more(double before, double after);

// What rises most when one plan takes the place of another.
struct Rise {
  enum class Of { whole, values, generic_plan };
  Of of = Of::whole;
  PlanCost before, after;
};
Rise largest_rise(const PlanCost& before, const PlanCost& after);

// Whether an index that holds more in its leaves may spare it visits to the table that matter. Not where it was
// measured to be short and to read few pages, or about as many as it returns rows, in a time that so many rows take.
bool has_visits_to_spare(const Question&);
// Whether a plan that costs so much has any.
bool has_visits_to_spare(const PlanCost&);

// Whether it reads all rows of one table to its end.
bool reads_whole_table(const Question&);

// Whether a statement, as measured, has nothing to gain from an index: it reads hardly more pages than it returns rows,
// in no time that anybody would notice, or it takes next to nothing each time and all day long.
bool served(const Question&);

// How long a unit of planner cost takes on this server, from the statements that were measured.
struct Pace {
  double ms_per_cost = 1;  // 1 when nothing was measured; everything then stays in planner units
  bool measured = false;
};
Pace pace(const std::vector<Question>&);

// The time all executions take today: as measured, else as estimated.
double worth(const Question&, const Pace&);
// What one execution would take with that plan: as worth_after() has it, but no less than its pages take from memory.
Milliseconds of_one(const Question&, const PlanCost& after, const Pace&);
// The time they would take with another plan. One that is served already, or slow for
// what no index cures, would take no less.
double worth_after(const Question&, const PlanCost& after, const Pace&);

}  // namespace workload::advisor
