// workload.status_row() and workload.reset().
#include "extension/replica/memory.hpp"
#include "extension/row.hpp"
#include "extension/settings.hpp"
#include "extension/storage/plans.hpp"
#include "extension/storage/statements.hpp"

SQL_FUNCTION(workload_status_row);
SQL_FUNCTION(workload_reset);

namespace workload::server {
namespace {

constexpr const char* library_version = "1.0";

constexpr int64 worker_silence_ms = 5000;  // chosen: it tells that it lives once a second at least

bool worker_alive() {
  return pg_atomic_read_u32(&shared->worker_pid) != 0 &&
         now_ms() - static_cast<int64>(pg_atomic_read_u64(&shared->worker_seen_ms)) < worker_silence_ms;
}

double age_ms(TimestampTz time) { return Max(0.0, static_cast<double>(GetCurrentTimestamp() - time) / 1000); }

Datum losses() {
  static const char* const reasons[] = {"limited_interval", "limited_rate", "limited_volume",
                                        "failed",           "too_large",    "not_written"};
  static_assert(lengthof(reasons) == static_cast<int>(Loss::count));
  StringInfoData json;
  initStringInfo(&json);
  for (int i = 0; i < static_cast<int>(Loss::count); i++)
    appendStringInfo(&json, "%s\"%s\": " UINT64_FORMAT, i ? ", " : "{", reasons[i],
                     pg_atomic_read_u64(&shared->lost[i]));
  appendStringInfoChar(&json, '}');
  return DirectFunctionCall1(jsonb_in, CStringGetDatum(json.data));
}

}  // namespace
}  // namespace workload::server

Datum workload_status_row(PG_FUNCTION_ARGS) {
  using namespace workload::server;
  require_shared();
  CaptureStatus captures = capture_status();
  DiskUse disk = disk_use();
  uint32 worker = pg_atomic_read_u32(&shared->worker_pid), error = pg_atomic_read_u32(&shared->write_error);
  PlanStatus plans = plan_status();
  Row<28> row;
  row.string(library_version).time(shared->counting_since);
  row.bigint(statements_kept()).bigint(settings.max_statements).bigint(pg_atomic_read_u64(&shared->statements_lost));
  row.bigint(plans.kept).bigint(most_plans).bigint(plans.lost);
  row.bigint(captures.kept).bigint(captures.stored).other(losses());
  row.bigint(captures.bytes).bigint(shared->capture_room).bigint(captures.largest);
  row.number(captures.times.percentile(0.5)).number(captures.times.percentile(0.99));
  row.bigint(shared->text_used).bigint(shared->text_room);
  row.bigint(shared_memory_size() + replica_memory_size()).time(disk.oldest ? disk.oldest : captures.oldest);
  row.bigint(disk.bytes).bigint(most_disk_use());
  captures.unwritten ? row.number(age_ms(captures.unwritten)) : row.null();
  row.string(error && settings.max_disk > 0 ? pg_strerror(static_cast<int>(error)) : nullptr);
  row.boolean(worker_alive());
  worker ? row.integer(static_cast<int32>(worker)) : row.null();
  row.bigint(static_cast<int64>(shared->system_identifier)).bigint(static_cast<int64>(shared->node));
  return row.only(fcinfo);
}

Datum workload_reset(PG_FUNCTION_ARGS) {
  using namespace workload::server;
  require_shared();
  if (PG_ARGISNULL(0)) {
    forget_statements();
    forget_plans();
    forget_captures();
  } else {
    forget_statement(PG_GETARG_INT64(0));
    forget_plans_of(PG_GETARG_INT64(0));
    forget_captures_of(PG_GETARG_INT64(0));
  }
  PG_RETURN_VOID();
}
