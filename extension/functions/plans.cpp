// workload.plan_rows(), which workload.plans gives names to.
#include "extension/storage/plans.hpp"
#include "extension/privileges.hpp"
#include "extension/row.hpp"

SQL_FUNCTION(workload_plan_rows);

namespace workload::server {
namespace {

void put(const Plan& plan, FunctionCallInfo call) {
  const StatementKey& statement = plan.key.statement;
  const Counts& counts = plan.counts;
  bool visible = may_see_statements_of(statement.role);
  Row<21> row;
  visible ? row.bigint(statement.queryid).bigint(plan.key.planid) : row.null().null();
  row.oid(statement.database).oid(statement.role).boolean(statement.nested != 0);
  row.bigint(counts.calls)
      .bigint(counts.failed)
      .number(counts.total_ms)
      .number(counts.min_ms)
      .number(counts.total_ms / counts.calls)
      .number(counts.max_ms);
  for (double fraction : {0.50, 0.95, 0.99}) row.number(core::percentile(counts, fraction));
  row.bigint(counts.rows).bigint(counts.blocks_hit).bigint(counts.blocks_read).bigint(counts.temp_blocks_written);
  row.bigint(counts.wal_bytes).time(counts.first_seen).time(counts.last_seen);
  row.append(call);
}

}  // namespace
}  // namespace workload::server

Datum workload_plan_rows(PG_FUNCTION_ARGS) {
  using namespace workload::server;
  require_shared();
  InitMaterializedSRF(fcinfo, 0);
  for (auto& plan : all_plans()) put(plan, fcinfo);
  return 0;
}
