// What the captured executions of each plan took together. It is kept when their captures have made room for others, so
// a statement whose plan changed shows both plans beside each other, and when each was seen.
//
// Only executions that are captured come here, which the limits on captures bound; for them captures_lock is taken
// anyway, and it guards this table as well. When it is full, the plan that was not seen for longest makes room.
#pragma once
#include <span>

#include "extension/storage/captures.hpp"

namespace workload::server {

struct PlanKey {
  StatementKey statement;
  int64 planid;
};
static_assert(sizeof(PlanKey) == 32);  // no padding: it is hashed as bytes

// The first member is the hash key. `counts` has the ends of the first and the last execution as the times it was seen.
struct Plan {
  PlanKey key;
  Counts counts;
};
static_assert(std::is_trivially_copyable_v<Plan>);

constexpr int most_plans = 1000;  // chosen: a few plans of each statement that is slow

// With captures_lock. Allocates nothing and raises no ERROR.
void count_plan(const CaptureHeader& capture);

// Copies all to where there is room for most_plans, and gives back how many there are.
Size copy_plans(Plan* to);

// In the current memory context.
std::span<Plan> all_plans();

struct PlanStatus {
  int64 kept, lost;
};
PlanStatus plan_status();

void forget_plans();
void forget_plans_of(int64 queryid);  // of all roles and databases

// For load_plans(): in the postmaster, which has the memory for itself.
void restore_plan(const Plan& plan);

// As save_statements() and load_statements(), to a file of their own.
void save_plans();
void load_plans();

}  // namespace workload::server
