#include "extension/capture/hooks.hpp"

#include "extension/capture/measured.hpp"
#include "extension/capture/texts.hpp"
#include "extension/capture/usual.hpp"
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

// How long the last planning took, and of what.
int64 planned_queryid = 0;
double planned_ms = -1;

// The executions between start and end: one, or several with open cursors and statements in functions. Each takes
// itself off the list when its query's memory goes, which also happens when the query fails. The first few lie in
// places of their own, others in that memory.
RunningExecution* running_executions = nullptr;
alignas(64) RunningExecution places[4];  // chosen; their waits are zero before they are used

[[gnu::noinline]] RunningExecution* running_behind_first(const QueryDesc* query) {
  for (auto* each = running_executions; each; each = each->next)
    if (each->query == query) return each;
  return nullptr;
}

inline RunningExecution* running_of(const QueryDesc* query) {
  RunningExecution* first = running_executions;
  return likely(first && first->query == query) ? first : running_behind_first(query);
}

[[gnu::noinline]] bool leave_list_behind_first(const RunningExecution* running) {
  for (auto** link = &running_executions; *link; link = &(*link)->next)
    if (*link == running) {
      *link = (*link)->next;
      return true;
    }
  return false;
}

// False when it was not on it.
inline bool leave_list(const RunningExecution* running) {
  if (unlikely(running_executions != running)) return leave_list_behind_first(running);
  running_executions = running->next;
  return true;
}

// One that nothing ended is a cursor whose transaction is rolled back: it is counted, and captured without its plan,
// which may be gone already.
[[gnu::cold]] [[gnu::noinline]] void end_without_plan(RunningExecution* running) {
  if (running->execution.failed || running->execution.ms <= 0) return;
  running->query = nullptr;
  running->source = nullptr;
  running->plan = nullptr;
  finish_abruptly(running, Status::ok, 0);
}

// Its query's memory goes.
[[gnu::hot]] void on_memory_gone(void* argument) {
  auto* running = static_cast<RunningExecution*>(argument);
  if (unlikely(running_executions && leave_list(running))) end_without_plan(running);
  if (unlikely(running->waits.samples)) running->waits = {};
  running->in_use = false;
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

[[gnu::cold]] RunningExecution* place_in(MemoryContext context) {
  constexpr int flags = MCXT_ALLOC_NO_OOM | MCXT_ALLOC_ZERO;
  return static_cast<RunningExecution*>(MemoryContextAllocExtended(context, sizeof(RunningExecution), flags));
}

// Null for want of memory.
inline RunningExecution* place_for(MemoryContext context) {
  if (fails("start")) return nullptr;
  for (auto& place : places)
    if (likely(!place.in_use)) return &place;
  return place_in(context);
}

[[gnu::hot]] void on_executor_start(QueryDesc* query, int flags) {
  auto queryid = static_cast<int64>(query->plannedstmt->queryId);
  if (unlikely(queryid == 0)) queryid = queryid_of_command();
  // Without a portal nobody sent it: triggers that were deferred to the end of the transaction run so.
  bool nested = (depth > 0) | !ActivePortal;
  bool ours = settings.capture >= static_cast<int>(nested ? Tracking::all : Tracking::top) && queryid != 0 &&
              !(flags & EXEC_FLAG_EXPLAIN_ONLY) && prepare_process();
  if (unlikely(!ours)) {
    ExecutorStart::next(query, flags);
    return;
  }
  StatementKey key = {queryid, MyDatabaseId, GetUserId(), nested};
  Statement* usual = usual_statement(key, query);
  Choice choice;
  if (unlikely(!usual)) choice = choose_level(key, query);
  ExecutorStart::next(query, flags);

  MemoryContext context = query->estate->es_query_cxt;
  RunningExecution* running = place_for(context);
  if (unlikely(!running)) {
    count_loss(Loss::failed);
    return;
  }
  running->query = query;
  running->key = key;
  running->choice = likely(usual) ? usual_choice(usual) : choice;
  running->execution = {};
  running->min_duration = settings.min_duration;
  running->metering = running->admitted = false;
  running->generic_plan = -1;
  running->in_use = true;
  running->published = 0;
  running->plan = nullptr;
  running->planid = 0;
  running->source = query->sourceText;
  running->planning_ms =
      !nested && planned_queryid == static_cast<int64>(query->plannedstmt->queryId) ? planned_ms : -1;
  if (!nested) planned_queryid = 0;
  running->at_end.func = on_memory_gone;
  running->at_end.arg = running;
  MemoryContextRegisterResetCallback(context, &running->at_end);
  running->next = running_executions;
  running_executions = running;
}

// As measured(), which is written out here because what PG_TRY() is in cannot be inlined.
template <class... Rest>
[[gnu::hot]] void run_measured(QueryDesc* query, ScanDirection direction, uint64 count, Rest... rest,
                               RunningExecution* running) {
  Flight* flight = begin_call(running, !running->key.nested && depth == 0);
  PG_TRY();
  { ExecutorRun::next(query, direction, count, rest...); }
  PG_CATCH();
  {
    end_call_in_error(running, flight);
    PG_RE_THROW();
  }
  PG_END_TRY();
  end_call(running, flight);
  running->execution.rows += static_cast<int64>(rows_processed_in_last_run(query->estate));
}

template <class... Rest>
[[gnu::noinline]] void run_unusual(QueryDesc* query, ScanDirection direction, uint64 count, Rest... rest) {
  RunningExecution* running = running_of(query);
  if (!running) {
    deeper([&] { ExecutorRun::next(query, direction, count, rest...); });
    return;
  }
  if (keeps_plan_beforehand(running)) publish(running, false);
  run_measured<Rest...>(query, direction, count, rest..., running);
}

template <class... Rest>
[[gnu::hot]] void on_executor_run(QueryDesc* query, ScanDirection direction, uint64 count, Rest... rest) {
  RunningExecution* running = running_executions;
  if (likely(running && running->query == query && running->choice.usual))
    run_measured<Rest...>(query, direction, count, rest..., running);
  else
    run_unusual(query, direction, count, rest...);
}

// Triggers and data-changing CTEs.
[[gnu::noinline]] void measure_finish(QueryDesc* query) {
  RunningExecution* running = running_of(query);
  if (!running) {
    deeper([&] { ExecutorFinish::next(query); });
    return;
  }
  measured(running, !running->key.nested && depth == 0, [&] { ExecutorFinish::next(query); });
}

[[gnu::hot]] void on_executor_finish(QueryDesc* query) {
  bool nothing_to_do = query->operation == CMD_SELECT && !query->plannedstmt->hasModifyingCTE;
  if (likely(nothing_to_do))
    ExecutorFinish::next(query);
  else
    measure_finish(query);
}

[[gnu::hot]] void on_executor_end(QueryDesc* query) {
  RunningExecution* running = running_of(query);
  if (likely(running && query->estate)) {
    leave_list(running);
    finish(running);
  }
  ExecutorEnd::next(query);
}

// The process ends, by pg_terminate_backend() or a FATAL error, while it runs a statement: no ERROR says so.
void on_process_end(int, Datum) {
  if (RunningExecution* running = watching.current) {
    end_call(running, own_flight());
    finish_abruptly(running, Status::terminated, ERRCODE_ADMIN_SHUTDOWN);
  }
}

}  // namespace

bool prepare_process_now() {
  if (IsParallelWorker()) return false;
  before_shmem_exit(on_process_end, 0);
  return process_is_prepared = true;
}

[[gnu::hot]] Flight* begin_call(RunningExecution* running, bool top) {
  depth++;
  if (unlikely(!top)) {
    start_meter(running);
    return nullptr;
  }
  if (unlikely(!watching.flight)) watching.flight = own_flight();
  Flight* flight = watching.flight;
  take_off(flight, running->key, settings.min_duration);
  start_meter(running);
  watch(running);
  return flight;
}

[[gnu::hot]] void end_call(RunningExecution* running, Flight* flight) {
  depth--;
  if (likely(flight)) stop_watching();
  stop_meter(running);
  if (unlikely(!flight)) return;
  int64 id = land(flight, running->execution.ms, &running->waits);
  if (unlikely(id)) running->published = id;
}

void end_call_in_error(RunningExecution* running, Flight* flight) {
  end_call(running, flight);
  forget_timer();
  int sqlstate = geterrcode();
  finish_abruptly(running, status_of(sqlstate), sqlstate);
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
