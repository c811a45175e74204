// One execution of a statement while it goes on: from ExecutorStart to ExecutorEnd, or one utility command. What was
// measured of it goes to the account of all statements; what is worth it is captured.
//
// A capture is made at one of four moments, by one path each. At the end by conclude(), which may ask EXPLAIN, in
// a resource owner of its own. At an ERROR, and when the process ends, by finish_abruptly(), which may allocate and
// look up nothing: the plan is what publish() left, else a skeleton. While it still runs by publish(), from watch.cpp,
// at the entry of a plan node, where EXPLAIN may be asked.
#pragma once
#include "core/instrumentation.hpp"
#include "extension/pg.hpp"
#include "extension/settings.hpp"
#include "extension/storage/captures.hpp"
#include "extension/storage/statements.hpp"
#include "extension/storage/statements/at_once.hpp"

namespace workload::server {

// What the backend's counters said when a call began.
struct Meter {
  int64 start;  // ns, by now_ns()
  int64 blocks_hit, blocks_read, temp_blocks_written;
  uint64 wal_bytes;
};

inline double ms_since(int64 start) { return static_cast<double>(now_ns() - start) * 1e-6; }

// What is decided of an execution before it starts.
struct Choice {
  Statement* statement;  // as known_statement() gave it; null: unknown, or not looked up
  double predicted_ms;   // by the plan's cost; 0: not worth predicting
  core::Level level;
  Reason reason;  // slow, unless it was chosen to be captured whatever it takes
  bool armed;     // measured because the statement was slow before
  bool usual;     // nothing is to be done but to count it, unless it turns out to be slow; see usual.hpp
};

// What publish() made of an execution's plan while it ran.
struct PlanMade {
  const char* json;
  std::string_view packed, predicates;  // both packed
  std::string_view parameter_types, parameters;
};

struct RunningExecution {
  QueryDesc* query;  // null: a utility command
  StatementKey key;
  Choice choice;
  RunningExecution* next;
  Execution execution;  // what the calls into the executor have cost so far
  int min_duration;     // ms, when it began
  bool metering;
  bool admitted;         // the limits on captures let it through already
  int8 generic_plan;     // as in CaptureHeader
  bool in_use;           // for who owns the memory
  Meter meter;           // of the call into the executor that goes on
  int64 published;       // id of the capture that was made while it ran; 0: none
  const PlanMade* plan;  // null: none
  int64 planid;          // 0: not known yet, since finding it out may fail
  MemoryContextCallback at_end;
  const char* source;  // as sent; null: unknown
  double planning_ms;  // negative: unknown
  WaitProfile waits;   // of the calls that are over
};

inline void start_meter(RunningExecution* running) {
  Meter& meter = running->meter;
  meter.blocks_hit = pgBufferUsage.shared_blks_hit;
  meter.blocks_read = pgBufferUsage.shared_blks_read;
  meter.temp_blocks_written = pgBufferUsage.temp_blks_written;
  meter.wal_bytes = pgWalUsage.wal_bytes;
  running->metering = true;
  meter.start = now_ns();
}

inline void stop_meter(RunningExecution* running) {
  if (unlikely(!running->metering)) return;
  Execution& execution = running->execution;
  const Meter& meter = running->meter;
  execution.ms += ms_since(meter.start);
  execution.blocks_hit += pgBufferUsage.shared_blks_hit - meter.blocks_hit;
  execution.blocks_read += pgBufferUsage.shared_blks_read - meter.blocks_read;
  execution.temp_blocks_written += pgBufferUsage.temp_blks_written - meter.temp_blocks_written;
  execution.wal_bytes += static_cast<int64>(pgWalUsage.wal_bytes - meter.wal_bytes);
  running->metering = false;
}

// With the call that goes on.
double duration_ms(const RunningExecution* running);

// Decides how far the execution is measured and tells the executor; call before it starts.
Choice choose_level(const StatementKey& key, QueryDesc* query);

// Whether the settings and the statement itself let it be captured. Allocates nothing and locks nothing.
bool is_wanted(const RunningExecution* running);

// Draws the lessons from a finished execution, which was counted, and captures it when it was slow or chosen. Never
// fails the statement, except with a cancel request that comes in meanwhile.
void conclude(RunningExecution* running);

// Counts it and does the same for one that an ERROR ends, while the ERROR is being handled, or that left nothing to ask
// EXPLAIN about.
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

// Statement::foresight: 0 nothing is known; else one more than the executions before which the plan is still to be made
// into text, since the statement was slow lately. So a statement that is fast as a rule pays for few of them.
constexpr uint32 foresight_used_up = 1, foresight_when_slow = 4;  // the latter chosen

}  // namespace workload::server
