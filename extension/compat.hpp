// Every difference between the PostgreSQL versions we build for (15 to 18), each behind a function or name with the
// newest shape. Included by pg.hpp only.
#pragma once
extern "C" {
#if PG_VERSION_NUM < 150000
#error "pg_workload_advisor needs PostgreSQL 15 or later"
#endif
#if PG_VERSION_NUM >= 160000
#include "nodes/queryjumble.h"
#include "parser/parse_relation.h"
#else
#include "utils/queryjumble.h"
#endif
#if PG_VERSION_NUM >= 180000
#include "commands/explain_format.h"
#include "commands/explain_state.h"
#endif
}

// Declares a function that SQL calls. 15's own macro leaves the function hidden when all else is.
#define SQL_FUNCTION(name)                             \
  extern "C" PGDLLEXPORT Datum name(PG_FUNCTION_ARGS); \
  extern "C" {                                         \
  PG_FUNCTION_INFO_V1(name);                           \
  }                                                    \
  static_assert(true)

namespace workload::server {

// This backend's place among all backends, from 0; -1 in a process without one. 17 replaced MyBackendId (from 1).
inline int backend_number() {
#if PG_VERSION_NUM >= 170000
  return MyProcNumber;
#else
  return MyBackendId - 1;
#endif
}

// This backend's index into ProcGlobal->allProcs.
inline int backend_procno() {
#if PG_VERSION_NUM >= 170000
  return MyProcNumber;
#else
  return MyProc->pgprocno;
#endif
}

// How many such places there are. From 17 on auxiliary processes are numbered too, after the backends.
inline int backend_places() {
#if PG_VERSION_NUM >= 170000
  return MaxBackends + NUM_AUXILIARY_PROCS;
#else
  return MaxBackends;
#endif
}

// Fails as the executor would when the current role may not do what the plan does. 16 moved the permissions out of
// the range table.
inline void check_permissions(PlannedStmt* plan) {
#if PG_VERSION_NUM >= 160000
  ExecCheckPermissions(plan->rtable, plan->permInfos, true);
#else
  ExecCheckRTPerms(plan->rtable, true);
#endif
}

// The walkers take any function as their callback; 16 put a macro with a cast in front of them.
template <class Context>
bool walk_expression(Node* node, bool (*walker)(Node*, Context*), Context* context) {
#if PG_VERSION_NUM >= 160000
  return expression_tree_walker_impl(node, reinterpret_cast<tree_walker_callback>(walker), context);
#else
  return expression_tree_walker(node, reinterpret_cast<bool (*)()>(reinterpret_cast<void*>(walker)), context);
#endif
}

template <class Context>
bool walk_query(Query* query, bool (*walker)(Node*, Context*), Context* context) {
#if PG_VERSION_NUM >= 160000
  return query_tree_walker_impl(query, reinterpret_cast<tree_walker_callback>(walker), context, 0);
#else
  return query_tree_walker(query, reinterpret_cast<bool (*)()>(reinterpret_cast<void*>(walker)), context, 0);
#endif
}

// The timeline whose WAL this server writes or replays.
inline uint32 timeline_now() {
  TimeLineID timeline = 0;
  if (RecoveryInProgress())
    GetXLogReplayRecPtr(&timeline);
  else
    timeline = GetWALInsertionTimeLine();
  return timeline;
}

// What AbortSubTransaction() gives back before it comes to resource owners. 16 moved buffer I/O to those.
inline void release_after_error() {
  LWLockReleaseAll();
  pgstat_report_wait_end();
#if PG_VERSION_NUM < 160000
  AbortBufferIO();
#endif
  UnlockBuffers();
  ConditionVariableCancelSleep();
  LockErrorCleanup();
}

// Gives the query an identity where the server gave it none. 16 dropped the text.
inline JumbleState* jumble(Query* query, const char* text) {
#if PG_VERSION_NUM >= 160000
  return JumbleQuery(query);
#else
  return JumbleQuery(query, text);
#endif
}

// Whether two utility commands that differ in their values alone have the same queryid.
constexpr bool utility_queryids_ignore_values = PG_VERSION_NUM >= 160000;

// Rows a finished query processed over all its ExecutorRun calls; 15 knows only the last call.
inline uint64 rows_processed_in_last_run(const EState* estate) { return estate->es_processed; }

}  // namespace workload::server
