#include "extension/capture/hooks.hpp"

#include "extension/capture/measured.hpp"
#include "extension/capture/texts.hpp"
#include "extension/capture/utility.hpp"
#include "extension/fault.hpp"
#include "extension/hook.hpp"
#include "extension/scope.hpp"

namespace workload::server {

namespace {

using PostParseAnalyze = Hook<post_parse_analyze_hook, nullptr>;
using Planner = Hook<planner_hook, standard_planner>;
using ExecutorStart = Hook<ExecutorStart_hook, standard_ExecutorStart>;
using ExecutorRun = Hook<ExecutorRun_hook, standard_ExecutorRun>;
using ExecutorFinish = Hook<ExecutorFinish_hook, standard_ExecutorFinish>;
using ExecutorEnd = Hook<ExecutorEnd_hook, standard_ExecutorEnd>;

// The executions between start and end: one, or several with open cursors and statements in functions. Each lies in its
// query's own memory and takes itself off the list when that goes, which also happens when the query fails.
RunningExecution* running_executions = nullptr;

// How long the last planning took, and of what.
int64 planned_queryid = 0;
double planned_ms = -1;

RunningExecution* running_of(const QueryDesc* query) {
  for (auto* each = running_executions; each; each = each->next)
    if (each->query == query) return each;
  return nullptr;
}

// False when it was not on it.
bool leave_list(const RunningExecution* running) {
  for (auto** link = &running_executions; *link; link = &(*link)->next)
    if (*link == running) {
      *link = (*link)->next;
      return true;
    }
  return false;
}

// Its query's memory goes. One that nothing ended by then is a cursor whose transaction is rolled back: it is counted,
// and captured without its plan, which may be gone already.
void on_memory_gone(void* argument) {
  auto* running = static_cast<RunningExecution*>(argument);
  if (!leave_list(running) || running->execution.failed || running->execution.ms <= 0) return;
  running->query = nullptr;
  running->source = nullptr;
  running->plan_json = nullptr;
  running->plan = running->predicates = running->parameters = running->parameter_types = {};
  finish_abruptly(running, Status::ok, 0);
}

void on_post_parse_analyze(ParseState* state, Query* query, JumbleState* jumble) {
  PostParseAnalyze::next(state, query, jumble);
  if (!takes_part() || query->queryId == 0 || query->commandType == CMD_UTILITY) return;
  // Without a jumble nobody knows where the values are.
  if (jumble)
    note_text({static_cast<int64>(query->queryId), MyDatabaseId, GetUserId(), depth > 0}, state->p_sourcetext, query,
              jumble);
}

template <class... Rest>
PlannedStmt* on_planner(Query* query, const char* text, int options, ParamListInfo parameters, Rest... rest) {
  PlannedStmt* plan = nullptr;
  bool top = takes_part() && depth == 0;
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
  if (queryid == 0) queryid = queryid_of_command();
  // Without a portal nobody sent it: triggers that were deferred to the end of the transaction run so.
  bool nested = depth > 0 || !ActivePortal;
  bool ours = takes_part() && queryid != 0 && !(flags & EXEC_FLAG_EXPLAIN_ONLY) && (!nested || tracking_nested());
  if (!ours) {
    ExecutorStart::next(query, flags);
    return;
  }
  prepare_process();
  StatementKey key = {queryid, MyDatabaseId, GetUserId(), nested};
  Choice choice = choose_level(key, query);
  ExecutorStart::next(query, flags);

  MemoryContext context = query->estate->es_query_cxt;
  auto* running = static_cast<RunningExecution*>(
      fails("start") ? nullptr : MemoryContextAllocExtended(context, sizeof(RunningExecution), MCXT_ALLOC_NO_OOM));
  if (!running) {
    count_loss(Loss::failed);
    return;
  }
  *running = {};
  running->query = query;
  running->source = query->sourceText;
  running->key = key;
  running->choice = choice;
  running->min_duration = settings.min_duration;
  running->generic_plan = -1;
  running->planning_ms =
      !nested && planned_queryid == static_cast<int64>(query->plannedstmt->queryId) ? planned_ms : -1;
  if (!nested) planned_queryid = 0;
  running->at_end.func = on_memory_gone;
  running->at_end.arg = running;
  MemoryContextRegisterResetCallback(context, &running->at_end);
  running->next = running_executions;
  running_executions = running;
}

template <class... Rest>
void on_executor_run(QueryDesc* query, ScanDirection direction, uint64 count, Rest... rest) {
  RunningExecution* running = running_of(query);
  if (!running) {
    deeper([&] { ExecutorRun::next(query, direction, count, rest...); });
    return;
  }
  if (keeps_plan_beforehand(running)) publish(running, false);
  measured(running, !running->key.nested && depth == 0, [&] { ExecutorRun::next(query, direction, count, rest...); });
  running->execution.rows += static_cast<int64>(rows_processed_in_last_run(query->estate));
}

// Without triggers and data-changing CTEs nothing is left to do.
bool finishes_at_once(const QueryDesc* query) {
  return query->operation == CMD_SELECT && !query->plannedstmt->hasModifyingCTE;
}

void on_executor_finish(QueryDesc* query) {
  if (finishes_at_once(query)) {
    ExecutorFinish::next(query);
    return;
  }
  RunningExecution* running = running_of(query);
  if (!running) {
    deeper([&] { ExecutorFinish::next(query); });
    return;
  }
  measured(running, !running->key.nested && depth == 0, [&] { ExecutorFinish::next(query); });
}

void on_executor_end(QueryDesc* query) {
  RunningExecution* running = running_of(query);
  if (running && query->estate) {
    leave_list(running);
    finish(running);
  }
  ExecutorEnd::next(query);
}

// The process ends, by pg_terminate_backend() or a FATAL error, while it runs a statement: no ERROR says so.
void on_process_end(int, Datum) {
  if (RunningExecution* running = watched()) {
    end_call(running, own_flight());
    finish_abruptly(running, Status::terminated, ERRCODE_ADMIN_SHUTDOWN);
  }
}

}  // namespace

void prepare_process() {
  static int prepared = 0;
  if (prepared == MyProcPid) return;
  prepared = MyProcPid;
  before_shmem_exit(on_process_end, 0);
}

void install_capture() {
  EnableQueryId();
  PostParseAnalyze::install(on_post_parse_analyze);
  Planner::install(on_planner);
  ExecutorStart::install(on_executor_start);
  ExecutorRun::install(on_executor_run);
  ExecutorFinish::install(on_executor_finish);
  ExecutorEnd::install(on_executor_end);
  install_utility();
}

}  // namespace workload::server
