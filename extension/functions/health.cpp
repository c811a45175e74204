// workload.live(), workload.ready() and workload.health().
#include "extension/replica/health.hpp"

SQL_FUNCTION(workload_live);
SQL_FUNCTION(workload_ready);
SQL_FUNCTION(workload_health);

namespace workload::server {
namespace {

core::Role read_role(const char* given) {
  for (auto role : {core::Role::primary, core::Role::replica})
    if (strcmp(given, core::name(role)) == 0) return role;
  ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("unknown role \"%s\"", given),
          errhint("The role is \"primary\", \"replica\", or NULL for either."));
  pg_unreachable();
}

}  // namespace
}  // namespace workload::server

Datum workload_live(PG_FUNCTION_ARGS) { PG_RETURN_BOOL(true); }

Datum workload_ready(PG_FUNCTION_ARGS) {
  using namespace workload;
  core::Limits limits;
  if (!PG_ARGISNULL(0)) limits.role = server::read_role(text_to_cstring(PG_GETARG_TEXT_PP(0)));
  if (!PG_ARGISNULL(1)) limits.lag = PG_GETARG_INT64(1);
  if (limits.lag < 0)
    ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("max_lag_bytes must not be negative"));
  PG_RETURN_BOOL(core::judge(server::server_state(), limits).ready());
}

Datum workload_health(PG_FUNCTION_ARGS) {
  return DirectFunctionCall1(jsonb_in, CStringGetDatum(workload::server::health_text()));
}
