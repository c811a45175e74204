#include "extension/capture/hooks.hpp"

#include "extension/capture/execution.hpp"
#include "extension/capture/normalise.hpp"
#include "extension/hook.hpp"
#include "extension/scope.hpp"
#include "extension/settings.hpp"

namespace workload::server {

namespace {

using PostParseAnalyze = Hook<post_parse_analyze_hook, nullptr>;
using Planner = Hook<planner_hook, standard_planner>;
using ExecutorStart = Hook<ExecutorStart_hook, standard_ExecutorStart>;
using ExecutorRun = Hook<ExecutorRun_hook, standard_ExecutorRun>;
using ExecutorFinish = Hook<ExecutorFinish_hook, standard_ExecutorFinish>;
using ExecutorEnd = Hook<ExecutorEnd_hook, standard_ExecutorEnd>;
using Utility = Hook<ProcessUtility_hook, standard_ProcessUtility>;

// How deep we are in statements that statements run. Functions that the planner evaluates run statements too, and so do
// utility commands, so planning and utility commands count.
int depth = 0;

// The client's statements between start and end: one, or several with open cursors. Each lies in its query's own
// memory and takes itself off the list when that goes, which also happens when the query fails.
RunningExecution* running_executions = nullptr;

// How long the last planning took, and of what.
int64 planned_queryid = 0;
double planned_ms = -1;

struct Meter {
  instr_time start;
  BufferUsage buffers;
  WalUsage wal;
};

Meter start_meter() {
  Meter meter;
  meter.buffers = pgBufferUsage;
  meter.wal = pgWalUsage;
  INSTR_TIME_SET_CURRENT(meter.start);
  return meter;
}

void stop_meter(const Meter& meter, Execution& execution) {
  instr_time now;
  INSTR_TIME_SET_CURRENT(now);
  INSTR_TIME_SUBTRACT(now, meter.start);
  execution.ms += INSTR_TIME_GET_DOUBLE(now) * 1000;
  execution.blocks_hit += pgBufferUsage.shared_blks_hit - meter.buffers.shared_blks_hit;
  execution.blocks_read += pgBufferUsage.shared_blks_read - meter.buffers.shared_blks_read;
  execution.temp_blocks_written += pgBufferUsage.temp_blks_written - meter.buffers.temp_blks_written;
  execution.wal_bytes += static_cast<int64>(pgWalUsage.wal_bytes - meter.wal.wal_bytes);
}

// Runs `body` one level deeper and comes back up, also when it fails.
template <class Body>
void deeper(Body&& body) {
  depth++;
  PG_TRY();
  { body(); }
  PG_FINALLY();
  { depth--; }
  PG_END_TRY();
}

bool takes_part() { return tracking() && depth == 0 && !IsParallelWorker(); }

RunningExecution* running_of(const QueryDesc* query) {
  for (auto* each = running_executions; each; each = each->next)
    if (each->query == query) return each;
  return nullptr;
}

void leave_list(void* argument) {
  for (auto** link = &running_executions; *link; link = &(*link)->next)
    if (*link == argument) {
      *link = (*link)->next;
      return;
    }
}

void on_post_parse_analyze(ParseState* state, Query* query, JumbleState* jumble) {
  PostParseAnalyze::next(state, query, jumble);
  if (!takes_part() || query->queryId == 0 || query->commandType == CMD_UTILITY) return;
  StatementKey key = {static_cast<int64>(query->queryId), MyDatabaseId, GetUserId(), depth > 0};
  if (!jumble || has_text(key)) return;  // without a jumble nobody knows where the values are
  MemoryContext own = AllocSetContextCreate(CurrentMemoryContext, "pg_workload_advisor text", ALLOCSET_SMALL_SIZES);
  bool done = attempt("normalising a statement", LOG, [&] {
    in_context(own, [&] {
      const char* text = normalised(state->p_sourcetext, query, jumble);
      if (text) remember_text(key, text, strlen(text));
    });
  });
  if (!done) count_loss(Loss::failed);
  MemoryContextDelete(own);
}

template <class... Rest>
PlannedStmt* on_planner(Query* query, const char* text, int options, ParamListInfo parameters, Rest... rest) {
  PlannedStmt* plan = nullptr;
  bool top = takes_part();
  instr_time start, end;
  if (top) INSTR_TIME_SET_CURRENT(start);
  deeper([&] { plan = Planner::next(query, text, options, parameters, rest...); });
  if (top) {
    INSTR_TIME_SET_CURRENT(end);
    INSTR_TIME_SUBTRACT(end, start);
    planned_queryid = static_cast<int64>(plan->queryId);
    planned_ms = INSTR_TIME_GET_DOUBLE(end) * 1000;
  }
  return plan;
}

void on_executor_start(QueryDesc* query, int flags) {
  auto queryid = static_cast<int64>(query->plannedstmt->queryId);
  // Without a portal nobody sent it: triggers that were deferred to the end of the transaction run so.
  bool ours = takes_part() && ActivePortal && queryid != 0 && !(flags & EXEC_FLAG_EXPLAIN_ONLY);
  if (!ours) {
    ExecutorStart::next(query, flags);
    return;
  }
  StatementKey key = {queryid, MyDatabaseId, GetUserId(), depth > 0};
  bool armed = false;
  core::Level level = core::Level::none;
  if (settings.min_duration >= 0) level = choose_level(query, known_statement(key), &armed);
  ExecutorStart::next(query, flags);

  MemoryContext context = query->estate->es_query_cxt;
  auto* running = static_cast<RunningExecution*>(MemoryContextAllocZero(context, sizeof(RunningExecution)));
  auto* at_end = static_cast<MemoryContextCallback*>(MemoryContextAllocZero(context, sizeof(MemoryContextCallback)));
  *running = {query, key, level, armed, -1, {}, running_executions};
  if (planned_queryid == queryid) running->planning_ms = planned_ms;
  planned_queryid = 0;
  at_end->func = leave_list;
  at_end->arg = running;
  MemoryContextRegisterResetCallback(context, at_end);
  running_executions = running;
}

template <class... Rest>
void on_executor_run(QueryDesc* query, ScanDirection direction, uint64 count, Rest... rest) {
  RunningExecution* running = depth == 0 ? running_of(query) : nullptr;
  if (!running) {
    deeper([&] { ExecutorRun::next(query, direction, count, rest...); });
    return;
  }
  Meter meter = start_meter();
  deeper([&] { ExecutorRun::next(query, direction, count, rest...); });
  stop_meter(meter, running->execution);
  running->execution.rows += static_cast<int64>(rows_processed_in_last_run(query->estate));
}

void on_executor_finish(QueryDesc* query) {
  RunningExecution* running = depth == 0 ? running_of(query) : nullptr;
  if (!running) {
    deeper([&] { ExecutorFinish::next(query); });
    return;
  }
  Meter meter = start_meter();
  deeper([&] { ExecutorFinish::next(query); });
  stop_meter(meter, running->execution);
}

void on_executor_end(QueryDesc* query) {
  RunningExecution* running = running_of(query);
  if (running && query->estate) {
    leave_list(running);
    deeper([&] { finish(running); });
  }
  ExecutorEnd::next(query);
}

// A utility command that runs the client's own query is not a level of its own.
bool holds_the_clients_query(const Node* command) {
  switch (nodeTag(command)) {
    case T_ExecuteStmt:
    case T_PrepareStmt:
    case T_DeclareCursorStmt:
    case T_FetchStmt:
    case T_ClosePortalStmt:
    case T_CreateTableAsStmt:
    case T_ExplainStmt:
      return true;
    case T_CopyStmt:
      return reinterpret_cast<const CopyStmt*>(command)->query != nullptr;
    default:
      return false;
  }
}

template <class... Rest>
void on_utility(PlannedStmt* command, Rest... rest) {
  if (holds_the_clients_query(command->utilityStmt)) {
    Utility::next(command, rest...);
    return;
  }
  deeper([&] { Utility::next(command, rest...); });
}

}  // namespace

void install_capture() {
  EnableQueryId();
  PostParseAnalyze::install(on_post_parse_analyze);
  Planner::install(on_planner);
  ExecutorStart::install(on_executor_start);
  ExecutorRun::install(on_executor_run);
  ExecutorFinish::install(on_executor_finish);
  ExecutorEnd::install(on_executor_end);
  Utility::install(on_utility);
}

}  // namespace workload::server
