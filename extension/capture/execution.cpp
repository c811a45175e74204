#include "extension/capture/execution.hpp"

#include "extension/capture/admission.hpp"
#include "extension/capture/plan/forecast.hpp"
#include "extension/capture/plan/identity.hpp"
#include "extension/capture/plan/predicates.hpp"
#include "extension/capture/plan/text.hpp"
#include "extension/scope.hpp"
#include "extension/settings.hpp"
#include "extension/storage/captures.hpp"
#include "extension/storage/packed.hpp"

namespace workload::server {

namespace {

constexpr uint32 executions_measured = 3;  // chosen: after a slow execution that was not measured fully

void describe_client(CaptureHeader& header) {
  if (application_name) strlcpy(header.application_name, application_name, sizeof header.application_name);
  if (!MyBEEntry) return;
  const SockAddr& address = MyBEEntry->st_clientaddr;
  if (address.addr.ss_family != AF_INET && address.addr.ss_family != AF_INET6) return;
  pg_getnameinfo_all(&address.addr, address.salen, header.client_addr, sizeof header.client_addr, nullptr, 0,
                     NI_NUMERICHOST | NI_NUMERICSERV);
  if (char* zone = strchr(header.client_addr, '%')) *zone = '\0';  // inet has no place for an interface
}

// How far the execution was measured in the end: somebody else, such as EXPLAIN ANALYZE, may have asked for more.
core::Level measured(const Instrumentation* instrument) {
  if (!instrument) return core::Level::plan;
  return instrument->need_timer && instrument->need_bufusage ? core::Level::full : core::Level::rows;
}

// One statement of the string that the client sent.
const char* text_as_sent(const QueryDesc* query) {
  int at = query->plannedstmt->stmt_location, length = query->plannedstmt->stmt_len;
  const char* text = CleanQuerytext(query->sourceText, &at, &length);
  return pnstrdup(text, length);
}

void capture(RunningExecution* running) {
  QueryDesc* query = running->query;
  CaptureHeader header = {};
  header.captured_at = GetCurrentTimestamp();
  header.queryid = running->key.queryid;
  header.planid = plan_identity(query->plannedstmt);
  header.database = running->key.database;
  header.role = running->key.role;
  header.duration_ms = running->execution.ms;
  header.planning_ms = running->planning_ms;
  header.rows = running->execution.rows;
  header.blocks_hit = running->execution.blocks_hit;
  header.blocks_read = running->execution.blocks_read;
  header.temp_blocks_written = running->execution.temp_blocks_written;
  header.wal_bytes = running->execution.wal_bytes;
  header.status = Status::ok;
  header.level = measured(query->planstate->instrument);
  header.in_recovery = RecoveryInProgress();
  describe_client(header);
  const char* plan = plan_text(query);
  const char* text = literals_masked() ? statement_text(running->key) : text_as_sent(query);
  header.generic_plan = generic_plan(query);
  header.pid = MyProcPid;
  CaptureParts parts = {};
  if (text) parts[static_cast<int>(Part::text)] = text;
  if (plan) parts[static_cast<int>(Part::plan)] = packed(plan);
  parts[static_cast<int>(Part::predicates)] = packed(predicates_json(query));
  append_capture(header, parts);
}

// The plan text is made in a context of its own, which goes with everything in it; what ERROR leaves elsewhere the
// subtransaction gives back.
void capture_guarded(RunningExecution* running) {
  MemoryContext own = AllocSetContextCreate(CurrentMemoryContext, "pg_workload_advisor", ALLOCSET_DEFAULT_SIZES);
  bool stored =
      attempt_in_subtransaction("capturing a slow statement", LOG, [&] { in_context(own, [&] { capture(running); }); });
  if (!stored) count_loss(Loss::failed);
  MemoryContextDelete(own);
}

// The statement is done by now: the time that we take is not to be held against it.
template <class Body>
void without_statement_timeout(Body&& body) {
  if (!get_timeout_active(STATEMENT_TIMEOUT)) {
    body();
    return;
  }
  TimestampTz begun = GetCurrentTimestamp(), due = get_timeout_finish_time(STATEMENT_TIMEOUT);
  disable_timeout(STATEMENT_TIMEOUT, false);
  body();
  enable_timeout_at(STATEMENT_TIMEOUT, due + (GetCurrentTimestamp() - begun));
}

}  // namespace

core::Level choose_level(QueryDesc* query, Statement* statement, bool* armed) {
  *armed = statement && pg_atomic_read_u32(&statement->measure) > 0;
  core::Level level = core::Level::full;
  if (!*armed && settings.min_duration != 0) level = core::affordable(forecast(query->plannedstmt), shared->clock_ns);
  if (level == core::Level::full) query->instrument_options |= INSTRUMENT_TIMER | INSTRUMENT_BUFFERS | INSTRUMENT_WAL;
  if (level == core::Level::rows) query->instrument_options |= INSTRUMENT_ROWS;
  return level;
}

void finish(RunningExecution* running) {
  count(running->key, running->execution);
  Statement* statement = known_statement(running->key);
  if (statement && statement->key == running->key && statement->tables_known < 0)
    remember_tables(running->key, running->query->plannedstmt->rtable);

  bool slow = settings.min_duration >= 0 && running->execution.ms >= settings.min_duration;
  // Parsed under another role, or forgotten since: from now on it is known again.
  if (!statement && slow) statement = add_statement(running->key);
  if (statement && running->armed) {
    uint32 left = pg_atomic_read_u32(&statement->measure);
    if (left > 0) pg_atomic_compare_exchange_u32(&statement->measure, &left, left - 1);
  } else if (statement && slow && running->level < core::Level::full) {
    pg_atomic_write_u32(&statement->measure, executions_measured);
  }
  if (!slow || !may_capture(statement, running->execution.ms)) return;
  if (IsInParallelMode()) {
    count_loss(Loss::in_parallel);
    return;
  }
  without_statement_timeout([&] { capture_guarded(running); });
}

}  // namespace workload::server
