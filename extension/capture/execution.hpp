// One execution of a client's statement while it goes on, from ExecutorStart to ExecutorEnd.
#pragma once
#include "core/instrumentation.hpp"
#include "extension/pg.hpp"
#include "extension/storage/statements.hpp"

namespace workload::server {

struct RunningExecution {
  QueryDesc* query;  // null: this place is free
  StatementKey key;
  core::Level level;
  bool armed;           // measured because the statement was slow before
  double planning_ms;   // negative: unknown
  Execution execution;  // what the calls into the executor have cost so far
  RunningExecution* next;
};

// Decides how far the execution is measured and tells the executor; call before it starts.
core::Level choose_level(QueryDesc* query, Statement* statement, bool* armed);

// Counts the finished execution and captures it when it was slow. Never fails the statement.
void finish(RunningExecution* running);

}  // namespace workload::server
