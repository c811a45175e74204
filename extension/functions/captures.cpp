// workload.capture_rows(), which workload.captures gives names to, and workload.unpacked(), which reads its long
// columns.
#include "extension/storage/captures.hpp"
#include "core/waits.hpp"
#include "extension/encoding.hpp"
#include "extension/privileges.hpp"
#include "extension/row.hpp"
#include "extension/scope.hpp"
#include "extension/storage/packed.hpp"

SQL_FUNCTION(workload_capture_rows);
SQL_FUNCTION(workload_unpacked);

namespace workload::server {
namespace {

std::string_view part(const CaptureRecord& capture, Part which) { return capture.parts[static_cast<int>(which)]; }

// In this database's encoding; the capture may be of another database.
const char* text(const CaptureRecord& capture, Part which) {
  std::string_view bytes = part(capture, which);
  if (bytes.empty()) return nullptr;
  return in_server_encoding(bytes.data(), bytes.size(), capture.header.encoding);
}

Datum bytes_of(std::string_view bytes) {
  auto* copy = static_cast<bytea*>(palloc(VARHDRSZ + bytes.size()));
  SET_VARSIZE(copy, VARHDRSZ + bytes.size());
  memcpy(VARDATA(copy), bytes.data(), bytes.size());
  return PointerGetDatum(copy);
}

void put_packed(Row<36>& row, const CaptureRecord& capture, Part which, bool visible) {
  std::string_view bytes = part(capture, which);
  visible && !bytes.empty() ? row.other(bytes_of(bytes)) : row.null();
}

core::Waiting kind_of(uint32 event) {
  switch (event & 0xFF000000U) {
    case PG_WAIT_LOCK:
      return core::Waiting::lock;
    case PG_WAIT_CLIENT:
      return core::Waiting::client;
    case PG_WAIT_IPC:
      return event == WAIT_EVENT_SYNC_REP ? core::Waiting::standby : core::Waiting::other;
    default:
      return core::Waiting::other;
  }
}

// Modules number their wait events anew in each run of the server (from PostgreSQL 17 on), and PostgreSQL raises an
// ERROR for a number that it does not know: those of earlier runs have no name.
const char* event_name(uint32 event, bool of_this_run) {
  constexpr uint32 within_class = 0x0000FFFF;
  if (!of_this_run && (event & ~within_class) == PG_WAIT_EXTENSION && (event & within_class) != 0)
    return psprintf("%u", event & within_class);
  return pgstat_get_wait_event(event);
}

// What follows an orphan of an earlier run has a number of this one; see end_orphans().
bool is_of_this_run(const CaptureHeader& header) {
  return (header.supersedes ? header.supersedes : header.id) > shared->last_before_start;
}

// {"samples": 20, "interval_ms": 10, "events": {"CPU": 3, "Lock:transactionid": 17}}; an event that found no room is in
// the samples alone.
const char* waits_text(const WaitProfile& waits, bool of_this_run) {
  StringInfoData json;
  initStringInfo(&json);
  appendStringInfo(&json, "{\"samples\": %u, \"interval_ms\": %d, \"events\": {", waits.samples, sample_interval_ms);
  for (int i = 0; i < WaitProfile::room && waits.counts[i]; i++) {
    const char* type = waits.events[i] ? pgstat_get_wait_event_type(waits.events[i]) : nullptr;
    const char* event = waits.events[i] ? event_name(waits.events[i], of_this_run) : nullptr;
    appendStringInfo(&json, "%s\"%s%s%s\": %u", i ? ", " : "", type ? type : "CPU", event ? ":" : "",
                     event ? event : "", waits.counts[i]);
  }
  appendStringInfoString(&json, "}}");
  return json.data;
}

std::optional<bool> bound_by_plan(const WaitProfile& waits) {
  core::WaitShares shares = {};
  shares.samples = waits.samples;
  for (int i = 0; i < WaitProfile::room && waits.counts[i]; i++)
    if (kind_of(waits.events[i]) != core::Waiting::other) shares.elsewhere += waits.counts[i];
  return core::bound_by_plan(shares);
}

void put_waits(Row<36>& row, const CaptureHeader& header) {
  const WaitProfile& waits = header.waits;
  if (waits.samples == 0) {
    row.null().null();
    return;
  }
  row.other(DirectFunctionCall1(jsonb_in, CStringGetDatum(waits_text(waits, is_of_this_run(header)))));
  auto bound = bound_by_plan(waits);
  bound ? row.boolean(*bound) : row.null();
}

void put(const CaptureRecord& capture, FunctionCallInfo call) {
  CaptureHeader header = capture.header;
  bool visible = may_see_statements_of(header.role);
  if (header.status == Status::running) complete_running(&header);
  Row<36> row;
  row.bigint(header.id).time(header.captured_at);
  visible ? row.bigint(header.queryid) : row.null();
  visible&& header.planid ? row.bigint(header.planid) : row.null();
  visible&& header.core_planid ? row.bigint(header.core_planid) : row.null();
  row.oid(header.database).oid(header.role);
  visible&& header.application_name[0] ? row.string(header.application_name) : row.null();
  visible&& header.client_addr[0] ? row.other(DirectFunctionCall1(inet_in, CStringGetDatum(header.client_addr)))
                                  : row.null();
  row.string(name(header.status));
  header.sqlstate ? row.string(unpack_sql_state(header.sqlstate)) : row.null();
  row.string(name(header.reason)).number(header.duration_ms);
  row.number(header.planning_ms < 0 ? std::nullopt : std::optional(header.planning_ms));
  row.number(header.capture_ms);
  row.bigint(header.rows).string(workload::core::name(header.level));
  row.bigint(header.blocks_hit).bigint(header.blocks_read).bigint(header.temp_blocks_written).bigint(header.wal_bytes);
  row.boolean(header.in_recovery).boolean(header.nested);
  header.generic_plan < 0 ? row.null() : row.boolean(header.generic_plan == 1);
  row.integer(header.pid).bigint(header.timeline);
  row.bigint(static_cast<int64>(header.system_identifier)).bigint(static_cast<int64>(header.node));
  put_waits(row, header);
  row.string(visible ? text(capture, Part::text) : hidden_text);
  put_packed(row, capture, Part::plan, visible);
  put_packed(row, capture, Part::predicates, visible);
  visible ? row.string(text(capture, Part::parameter_types)) : row.null();
  may_see_values_of(header.role) ? row.string(text(capture, Part::parameters)) : row.null();
  row.bigint(header.length);
  row.append(call);
}

}  // namespace
}  // namespace workload::server

Datum workload_capture_rows(PG_FUNCTION_ARGS) {
  using namespace workload::server;
  require_shared();
  InitMaterializedSRF(fcinfo, 0);
  MemoryContext of_all =
      AllocSetContextCreate(CurrentMemoryContext, "pg_workload_advisor captures", ALLOCSET_DEFAULT_SIZES);
  MemoryContext of_one = AllocSetContextCreate(of_all, "pg_workload_advisor capture", ALLOCSET_DEFAULT_SIZES);
  in_context(of_all, [&] {
    CaptureScan scan;
    CaptureRecord capture;
    begin(&scan);
    while (next(&scan, &capture)) {
      CHECK_FOR_INTERRUPTS();
      in_context(of_one, [&] { put(capture, fcinfo); });
      MemoryContextReset(of_one);
    }
  });
  MemoryContextDelete(of_all);
  return 0;
}

Datum workload_unpacked(PG_FUNCTION_ARGS) {
  using namespace workload::server;
  bytea* bytes = PG_GETARG_BYTEA_PP(0);
  const char* read = unpacked({VARDATA_ANY(bytes), static_cast<Size>(VARSIZE_ANY_EXHDR(bytes))});
  if (!read)
    ereport(ERROR, errcode(ERRCODE_INVALID_BINARY_REPRESENTATION), errmsg("cannot unpack these bytes"),
            errdetail("They are not what a column of workload.capture_rows() holds, or are damaged."),
            errhint("Pass a packed column of workload.capture_rows() as it is."));
  PG_RETURN_TEXT_P(cstring_to_text(read));
}
