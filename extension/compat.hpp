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
#include "storage/aio_subsys.h"
#endif
}

// Stands once in the module. 18 lets a module say its name; without one, our warnings find members left out.
#if PG_VERSION_NUM >= 180000
#define MODULE_MAGIC PG_MODULE_MAGIC_EXT(.name = "pg_workload_advisor", .version = nullptr)
#else
#define MODULE_MAGIC PG_MODULE_MAGIC
#endif

// The major version, whose catalogs have one shape.
constexpr unsigned catalogs_of = PG_VERSION_NUM / 10000;

// Declares a function that SQL calls. 15's own macro leaves the function hidden when all else is.
#define SQL_FUNCTION(name)                             \
  extern "C" PGDLLEXPORT Datum name(PG_FUNCTION_ARGS); \
  extern "C" {                                         \
  PG_FUNCTION_INFO_V1(name);                           \
  }                                                    \
  static_assert(true)

namespace workload::server {

// This backend's place among all backends, from 0; -1 in a process without one. 17 replaced MyBackendId (from 1), and
// numbers auxiliary processes too, after the backends.
inline int backend_number() {
#if PG_VERSION_NUM >= 170000
  return MyProcNumber < MaxBackends ? MyProcNumber : -1;
#else
  return MyBackendId - 1;
#endif
}

// How many such places there are.
inline int backend_places() { return MaxBackends; }

// This backend's index into ProcGlobal->allProcs.
inline int backend_procno() {
#if PG_VERSION_NUM >= 170000
  return GetNumberFromPGProc(MyProc);
#else
  return MyProc->pgprocno;
#endif
}

// The timeline that is written to on a primary, and replayed on a standby. Only once WAL is replayed or written, which
// it is in every session.
inline TimeLineID timeline_now() {
  if (!RecoveryInProgress()) return GetWALInsertionTimeLine();
  TimeLineID timeline = 0;
  GetXLogReplayRecPtr(&timeline);
  return timeline;
}

// Computes the queryid of a query and says where its constants are. 16 left the text out.
inline JumbleState* jumble_query(Query* query, const char* text) {
#if PG_VERSION_NUM >= 160000
  (void)text;
  return JumbleQuery(query);
#else
  return JumbleQuery(query, text);
#endif
}

// What the jumble says of one place in the text. From 18 on a list of constants is one place, since lists of any length
// share a queryid, and parameters have places too; where there are lists, all parameters are to be numbered anew, since
// some may have gone with a list.
inline bool is_list(const LocationLen& place) {
#if PG_VERSION_NUM >= 180000
  return place.squashed;
#else
  (void)place;
  return false;
#endif
}

inline bool is_parameter(const LocationLen& place) {
#if PG_VERSION_NUM >= 180000
  return place.extern_param;
#else
  (void)place;
  return false;
#endif
}

inline bool has_lists(const JumbleState* jumble) {
#if PG_VERSION_NUM >= 180000
  return jumble->has_squashed_lists;
#else
  (void)jumble;
  return false;
#endif
}

// What AbortTransaction() does about shared buffers after an ERROR. From 16 on a resource owner remembers input and
// output under way; 18 has asynchronous ones to forget.
inline void release_buffers_after_error() {
#if PG_VERSION_NUM >= 180000
  pgaio_error_cleanup();
#elif PG_VERSION_NUM < 160000
  AbortBufferIO();
#endif
  UnlockBuffers();
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

template <class Context>
bool walk_raw_expression(Node* node, bool (*walker)(Node*, Context*), Context* context) {
#if PG_VERSION_NUM >= 160000
  return raw_expression_tree_walker_impl(node, reinterpret_cast<tree_walker_callback>(walker), context);
#else
  return raw_expression_tree_walker(node, reinterpret_cast<bool (*)()>(reinterpret_cast<void*>(walker)), context);
#endif
}

// What AbortSubTransaction() gives back before it comes to resource owners.
inline void release_after_error() {
  LWLockReleaseAll();
  pgstat_report_wait_end();
  release_buffers_after_error();
  ConditionVariableCancelSleep();
  LockErrorCleanup();
}

// A clock that never goes back. 16 made it a number by itself.
inline int64 now_ns() {
  instr_time now;
  INSTR_TIME_SET_CURRENT(now);
#if PG_VERSION_NUM >= 160000
  return INSTR_TIME_GET_NANOSEC(now);
#else
  return int64{now.tv_sec} * 1000000000 + now.tv_nsec;
#endif
}

// Whether two utility commands that differ in their values alone have the same queryid.
constexpr bool utility_queryids_ignore_values = PG_VERSION_NUM >= 160000;

// 18 names the order of a sort column by what it compares, not by a B-tree's strategy.
inline bool sorts_descending(const PathKey* key) {
#if PG_VERSION_NUM >= 180000
  return key->pk_cmptype == COMPARE_GT;
#else
  return key->pk_strategy == BTGreaterStrategyNumber;
#endif
}

// The class of waits for a buffer's pin. 17 took an underscore out of its name.
#if PG_VERSION_NUM >= 170000
constexpr uint32 wait_class_buffer_pin = PG_WAIT_BUFFERPIN;
#else
constexpr uint32 wait_class_buffer_pin = PG_WAIT_BUFFER_PIN;
#endif

// Moves with each transaction that had an id and ended. Read without a lock, so only to see whether it moved. 17
// renamed where it stands.
inline uint64 transactions_completed() {
#if PG_VERSION_NUM >= 170000
  return U64FromFullTransactionId(TransamVariables->latestCompletedXid);
#else
  return U64FromFullTransactionId(ShmemVariableCache->latestCompletedXid);
#endif
}

// A message to WAL as part of the transaction. 17 lets messages outside of one be flushed.
inline void log_logical_message(const char* prefix, const char* message, size_t size) {
#if PG_VERSION_NUM >= 170000
  LogLogicalMessage(prefix, message, size, true, false);
#else
  LogLogicalMessage(prefix, message, size, true);
#endif
}

// Whether the WAL receiver was woken by WalRcvForceReply() and has not done anything since.
inline bool receiver_was_woken() { return const_cast<volatile WalRcvData*>(WalRcv)->force_reply; }

// What MERGE joins its tables on; before 17 the join tree has it.
inline const Node* merge_condition([[maybe_unused]] const Query* query) {
#if PG_VERSION_NUM >= 170000
  return query->mergeJoinCondition;
#else
  return nullptr;
#endif
}

// random() without arguments; 17 has one with a range.
#if PG_VERSION_NUM >= 170000
constexpr Oid random_function = F_RANDOM_;
#else
constexpr Oid random_function = F_RANDOM;
#endif

// Leaves it to the type's ANALYZE function how many values to keep. 17 moved the target out of the attribute.
inline void set_default_target(VacAttrStats* statistics) {
#if PG_VERSION_NUM >= 170000
  statistics->attstattarget = -1;
#else
  statistics->attr = static_cast<Form_pg_attribute>(palloc0(ATTRIBUTE_FIXED_PART_SIZE));
  statistics->attr->attstattarget = -1;
#endif
}

// How EXPLAIN of a plan whose parameters have no values is started. 15 has no flag for it: there each node has to be
// kept from looking at them, to see which partitions are ruled out.
#if PG_VERSION_NUM >= 160000
constexpr int explain_without_values = EXEC_FLAG_EXPLAIN_ONLY | EXEC_FLAG_EXPLAIN_GENERIC;
inline void keep_from_parameters(Plan*) {}
#else
constexpr int explain_without_values = EXEC_FLAG_EXPLAIN_ONLY;
inline void keep_from_parameters(Plan* node) {
  if (IsA(node, Append)) reinterpret_cast<Append*>(node)->part_prune_info = nullptr;
  if (IsA(node, MergeAppend)) reinterpret_cast<MergeAppend*>(node)->part_prune_info = nullptr;
}
#endif

// What an extension that identifies plans has named it, where 18 has a place for that; 0: nothing.
inline int64 core_plan_identity([[maybe_unused]] const PlannedStmt* plan) {
#if PG_VERSION_NUM >= 180000
  return plan->planId;
#else
  return 0;
#endif
}

// Calls `take` with the members of an equivalence class until it returns true. Those of partitions are among them; 18
// keeps them apart, and gives those of the relations that are asked for.
template <class Take>
void each_member(const EquivalenceClass* same, [[maybe_unused]] Relids relations, Take take) {
#if PG_VERSION_NUM >= 180000
  EquivalenceMemberIterator members;
  setup_eclass_member_iterator(&members, const_cast<EquivalenceClass*>(same), relations);
  while (const EquivalenceMember* member = eclass_member_iterator_next(&members))
    if (take(member)) return;
#else
  ListCell* cell;
  foreach (cell, same->ec_members)
    if (take(lfirst_node(EquivalenceMember, cell))) return;
#endif
}

// Rows a finished query processed over all its ExecutorRun calls; 15 knows only the last call.
inline uint64 rows_processed_in_last_run(const EState* estate) { return estate->es_processed; }

}  // namespace workload::server
