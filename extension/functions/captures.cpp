// workload.capture_rows(), which workload.captures gives names to.
#include "extension/storage/captures.hpp"
#include "extension/privileges.hpp"
#include "extension/row.hpp"
#include "extension/scope.hpp"

SQL_FUNCTION(workload_capture_rows);

namespace workload::server {
namespace {

// In this database's encoding; the capture may be of another database.
const char* converted(const char* text, const CaptureHeader& header) {
  if (!text || !*text) return nullptr;
  return pg_any_to_server(text, static_cast<int>(strlen(text)), header.encoding);
}

void put(const CaptureRecord& capture, FunctionCallInfo call) {
  const CaptureHeader& header = capture.header;
  bool visible = may_see_statements_of(header.role);
  Row<20> row;
  row.bigint(header.id).time(header.captured_at);
  if (visible)
    row.bigint(header.queryid).bigint(header.planid);
  else
    row.null().null();
  row.oid(header.database).oid(header.role);
  if (visible)
    row.string(header.application_name);
  else
    row.null();
  if (visible && header.client_addr[0])
    row.other(DirectFunctionCall1(inet_in, CStringGetDatum(header.client_addr)));
  else
    row.null();
  row.string(name(header.status)).number(header.duration_ms);
  row.number(header.planning_ms < 0 ? std::nullopt : std::optional(header.planning_ms));
  row.bigint(header.rows).string(workload::core::name(header.level));
  row.bigint(header.blocks_hit).bigint(header.blocks_read).bigint(header.temp_blocks_written).bigint(header.wal_bytes);
  row.boolean(header.in_recovery);
  if (visible)
    row.string(converted(capture.text, header)).string(converted(capture.plan, header));
  else
    row.string(hidden_text).null();
  row.append(call);
}

}  // namespace
}  // namespace workload::server

Datum workload_capture_rows(PG_FUNCTION_ARGS) {
  using namespace workload::server;
  require_shared();
  InitMaterializedSRF(fcinfo, 0);
  MemoryContext of_one =
      AllocSetContextCreate(CurrentMemoryContext, "pg_workload_advisor capture", ALLOCSET_DEFAULT_SIZES);
  uint64 position = 0;
  for (bool more = true; more;) {
    CHECK_FOR_INTERRUPTS();
    MemoryContextReset(of_one);
    in_context(of_one, [&] {
      CaptureRecord capture;
      more = next_capture(&position, &capture);
      if (more) put(capture, fcinfo);
    });
  }
  MemoryContextDelete(of_one);
  return 0;
}
