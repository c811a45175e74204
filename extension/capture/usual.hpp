// What is decided of nearly every execution: its plan is cheap, nobody wants to know more about its statement, and it
// is fast. For the hooks to have in their own code, as storage/statements/at_once.hpp.
#pragma once
#include "extension/capture/execution.hpp"

namespace workload::server {

// The statement of an execution of which that can be expected, else null: then choose_level() is to be asked.
inline Statement* usual_statement(const StatementKey& key, const QueryDesc* query) {
  if (unlikely(settings.min_duration <= 0 || settings.sample_rate > 0)) return nullptr;
  Statement* statement = known_at_once(key);
  if (unlikely(!statement)) return nullptr;
  bool unknown = statement->tables_known < 0;
  bool wanted = pg_atomic_read_u32(&statement->measure) | pg_atomic_read_u32(&statement->costly);
  bool keeps_plan = pg_atomic_read_u32(&statement->foresight) > foresight_used_up;
  bool dear = query->plannedstmt->planTree->total_cost >= core::cost_worth_forecasting;
  return likely(!(unknown | wanted | keeps_plan | dear)) ? statement : nullptr;
}

inline Choice usual_choice(Statement* statement) {
  return {statement, 0, core::Level::plan, Reason::slow, false, true};
}

[[gnu::always_inline]] inline void finish(RunningExecution* running) {
  const Execution& execution = running->execution;
  if (unlikely(execution.failed)) return;
  count_at_once(running->key, execution);
  bool maybe_slow = execution.ms >= Min(running->min_duration, settings.min_duration);
  if (unlikely(!running->choice.usual || running->published || running->plan || maybe_slow)) conclude(running);
}

}  // namespace workload::server
