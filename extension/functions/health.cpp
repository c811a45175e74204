// workload.live(), workload.ready(), workload.readiness() and workload.health().
#include "extension/replica/health.hpp"

#include "extension/replica/state.hpp"
#include "extension/row.hpp"

SQL_FUNCTION(workload_live);
SQL_FUNCTION(workload_ready);
SQL_FUNCTION(workload_readiness);
SQL_FUNCTION(workload_health);

namespace workload::server {
namespace {

bool is(const text* given, const char* name) {
  size_t length = VARSIZE_ANY_EXHDR(given);
  return length == strlen(name) && memcmp(VARDATA_ANY(given), name, length) == 0;
}

core::Role read_role(text* given) {
  for (auto role : {core::Role::primary, core::Role::replica})
    if (is(given, core::name(role))) return role;
  ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("unknown role \"%s\"", text_to_cstring(given)),
          errhint("The role is \"primary\", \"replica\", or NULL for either."));
  pg_unreachable();
}

core::Policy read_policy(text* given) {
  for (auto policy : {core::Policy::available, core::Policy::strict})
    if (is(given, core::name(policy))) return policy;
  ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("unknown policy \"%s\"", text_to_cstring(given)),
          errhint("The policy is \"available\" or \"strict\"."));
  pg_unreachable();
}

// NULL: the limit is not checked.
std::optional<int64> read_limit(FunctionCallInfo call, int argument, const char* name) {
  if (call->args[argument].isnull) return std::nullopt;
  Datum value = call->args[argument].value;
  int64 limit = argument == 1 ? DatumGetInt64(value) : DatumGetInt32(value);
  if (limit < 0)
    ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("%s must not be negative", name),
            errhint("NULL does not check this limit."));
  return limit;
}

// The arguments that ready() and readiness() share.
core::Limits read_limits(PG_FUNCTION_ARGS) {
  core::Limits limits = default_limits();
  if (!PG_ARGISNULL(0)) limits.role = read_role(PG_GETARG_TEXT_PP(0));
  limits.lag = read_limit(fcinfo, 1, "max_lag_bytes");
  limits.lag_ms = read_limit(fcinfo, 2, "max_lag_ms");
  limits.staleness_ms = read_limit(fcinfo, 3, "max_staleness_ms");
  limits.disconnected_ms = read_limit(fcinfo, 4, "max_disconnected_ms");
  if (!PG_ARGISNULL(5)) limits.policy = read_policy(PG_GETARG_TEXT_PP(5));
  return limits;
}

Datum names_of(const core::Reasons& reasons) {
  Datum names[static_cast<int>(core::Reason::count)];
  int count = 0;
  for (core::Reason reason : reasons) names[count++] = CStringGetTextDatum(core::name(reason));
  return PointerGetDatum(construct_array(names, count, TEXTOID, -1, false, TYPALIGN_INT));
}

}  // namespace
}  // namespace workload::server

Datum workload_live(PG_FUNCTION_ARGS) { PG_RETURN_BOOL(true); }

Datum workload_ready(PG_FUNCTION_ARGS) {
  using namespace workload;
  core::Limits limits = server::read_limits(fcinfo);
  PG_RETURN_BOOL(core::judge(server::server_state(), limits).ready());
}

Datum workload_readiness(PG_FUNCTION_ARGS) {
  using namespace workload;
  core::Limits limits = server::read_limits(fcinfo);
  core::ServerState state = server::server_state();
  core::Verdict verdict = core::judge(state, limits);
  server::Row<12> row;
  row.boolean(verdict.ready()).string(core::name(state.role));
  row.other(server::names_of(verdict.reasons)).other(server::names_of(verdict.degraded));
  for (auto number :
       {core::known_lag_ms(state), core::bytes_to_apply(state), core::bytes_to_receive(state),
        core::bytes_behind(state), state.contact_ms, state.disconnected_ms, state.staleness_ms, state.origin_age_ms})
    number ? row.bigint(*number) : row.null();
  return row.only(fcinfo);
}

Datum workload_health(PG_FUNCTION_ARGS) {
  return DirectFunctionCall1(jsonb_in, CStringGetDatum(workload::server::health_text()));
}
