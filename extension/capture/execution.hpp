// One execution of a statement while it goes on: from ExecutorStart to ExecutorEnd, or one utility command. What was
// measured of it goes to the account of all statements; what is worth it is captured.
//
// A capture is made at one of four moments, by one path each:
//   the end            finish(): EXPLAIN may be asked, in a resource owner of its own
//   an ERROR           finish_abruptly(): nothing may be allocated or looked up; the plan is what publish() left, else
//   a skeleton the process ends   as an ERROR still running      publish(), from watch.cpp, at the entry of a plan
//   node: EXPLAIN may be asked
#pragma once
#include "core/instrumentation.hpp"
#include "extension/pg.hpp"
#include "extension/storage/captures.hpp"
#include "extension/storage/statements.hpp"

namespace workload::server {

// What the backend's counters said when a call began.
struct Meter {
  instr_time start;
  int64 blocks_hit, blocks_read, temp_blocks_written;
  uint64 wal_bytes;
};

// What is decided of an execution before it starts.
struct Choice {
  Statement* statement;  // as known_statement() gave it; null: unknown, or not looked up
  core::Level level;
  Reason reason;        // slow, unless it was chosen to be captured whatever it takes
  bool armed;           // measured because the statement was slow before
  double predicted_ms;  // by the plan's cost; 0: not worth predicting
};

struct RunningExecution {
  QueryDesc* query;    // null: a utility command
  const char* source;  // as sent; null: unknown
  StatementKey key;
  Choice choice;
  bool admitted;        // the limits on captures let it through already
  int min_duration;     // ms, when it began
  double planning_ms;   // negative: unknown
  Execution execution;  // what the calls into the executor have cost so far
  WaitProfile waits;    // of the calls that are over
  int64 planid;         // 0: not known yet, since finding it out may fail
  int8 generic_plan;    // as in CaptureHeader
  int64 published;      // id of the capture that was made while it ran; 0: none
  std::string_view parameter_types, parameters;
  std::string_view plan, predicates;  // packed, made while it ran
  const char* plan_json;              // the same plan as text
  Meter meter;                        // of the call into the executor that goes on
  bool metering;
  RunningExecution* next;
  MemoryContextCallback at_end;
};

void start_meter(RunningExecution* running);
void stop_meter(RunningExecution* running);
// With the call that goes on.
double duration_ms(const RunningExecution* running);

// Decides how far the execution is measured and tells the executor; call before it starts.
Choice choose_level(const StatementKey& key, QueryDesc* query);

// Whether the settings and the statement itself let it be captured. Allocates nothing and locks nothing.
bool is_wanted(const RunningExecution* running);

// Counts the finished execution and captures it when it was slow or chosen. Never fails the statement, except with a
// cancel request that comes in meanwhile.
void finish(RunningExecution* running);

// The same for one that an ERROR ends, while the ERROR is being handled, or that left nothing to ask EXPLAIN about.
void finish_abruptly(RunningExecution* running, Status status, int sqlstate);

// Whether the plan should be made into text before the execution, since it is likely to take long and may then offer no
// moment for it.
bool keeps_plan_beforehand(const RunningExecution* running);

// Captures what can be known by now of an execution that goes on, for others to see and for finish_abruptly() to use.
// Call where EXPLAIN may be asked. `visible`: as a running capture; else the plan is only kept.
void publish(RunningExecution* running, bool visible);

// The next executions of a statement that is among the costliest are to be measured and captured, if it is an hour
// since they last were.
void arm_as_costly(Statement* statement);

}  // namespace workload::server
