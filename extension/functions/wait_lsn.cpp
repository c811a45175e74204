// workload.last_commit_lsn() and workload.wait_lsn(): reading on a replica what was written on the primary.
#include "extension/replica/wait.hpp"

SQL_FUNCTION(workload_last_commit_lsn);
SQL_FUNCTION(workload_wait_lsn);

namespace workload::server {
namespace {

core::CommitToken read_token(text* given) {
  auto token = core::parse_token({VARDATA_ANY(given), static_cast<size_t>(VARSIZE_ANY_EXHDR(given))});
  if (!token)
    ereport(ERROR, errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
            errmsg("invalid commit token: \"%s\"", text_to_cstring(given)),
            errhint("A token is what workload.last_commit_lsn() returned, such as \"1:0/3000060\"."));
  return *token;
}

// The snapshot that CALL was given would be held while we wait. It may go only when it is that of the statement the
// client sent, which does without; a function goes on to use its own.
void give_up_snapshot(FunctionCallInfo call) {
  bool in_block = !call->context || !IsA(call->context, CallContext) || castNode(CallContext, call->context)->atomic;
  if (in_block && IsolationUsesXactSnapshot())
    ereport(ERROR, errcode(ERRCODE_ACTIVE_SQL_TRANSACTION),
            errmsg("cannot wait for a commit in a transaction that keeps its snapshot"),
            errdetail("Its isolation level is \"%s\", so it would not see the commit.",
                      GetConfigOption("transaction_isolation", false, false)),
            errhint("Call workload.wait_lsn() before the transaction begins."));
  if (ActiveSnapshotSet()) {
    if (!ActivePortal || ActivePortal->portalSnapshot != GetActiveSnapshot())
      ereport(ERROR, errcode(ERRCODE_ACTIVE_SQL_TRANSACTION), errmsg("cannot wait for a commit inside a function"),
              errhint("Call workload.wait_lsn() as a statement of its own."));
    PopActiveSnapshot();
    ActivePortal->portalSnapshot = nullptr;
  }
  InvalidateCatalogSnapshot();
}

const char* lsn_text(uint64 lsn) { return psprintf("%X/%X", static_cast<uint32>(lsn >> 32), static_cast<uint32>(lsn)); }

void report_loss(const core::CommitToken& token, const core::Place& place) {
  ereport(ERROR, errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
          errmsg("commit %s of timeline %u is not part of this server's history", lsn_text(token.lsn), token.timeline),
          place.left_at ? errdetail("The server is on timeline %u, which left timeline %u at %s.", place.timeline,
                                    token.timeline, lsn_text(*place.left_at))
                        : errdetail("The server is on timeline %u, which does not come from timeline %u.",
                                    place.timeline, token.timeline),
          errhint("A failover lost the commit, or the token is of another cluster."));
}

void report_timeout(const core::CommitToken& token, const core::Place& place) {
  ereport(ERROR, errcode(ERRCODE_QUERY_CANCELED),
          errmsg("timed out waiting for commit %s of timeline %u", lsn_text(token.lsn), token.timeline),
          errdetail("The server is at %s of timeline %u.", lsn_text(place.lsn), place.timeline),
          errhint("Read from the primary, or allow more time."));
}

}  // namespace
}  // namespace workload::server

Datum workload_last_commit_lsn(PG_FUNCTION_ARGS) {
  if (RecoveryInProgress() || XLogRecPtrIsInvalid(XactLastCommitEnd)) PG_RETURN_NULL();
  char* token = psprintf("%u:%X/%X", GetWALInsertionTimeLine(), static_cast<uint32>(XactLastCommitEnd >> 32),
                         static_cast<uint32>(XactLastCommitEnd));
  PG_RETURN_TEXT_P(cstring_to_text(token));
}

Datum workload_wait_lsn(PG_FUNCTION_ARGS) {
  using namespace workload;
  std::optional<int64> timeout;
  if (!PG_ARGISNULL(1)) timeout = PG_GETARG_INT32(1);
  if (timeout && *timeout < 0)
    ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("timeout_ms must not be negative"),
            errhint("NULL waits without a limit."));
  if (PG_ARGISNULL(0)) PG_RETURN_VOID();  // nothing was committed
  core::CommitToken token = server::read_token(PG_GETARG_TEXT_PP(0));
  server::give_up_snapshot(fcinfo);
  core::Arrival arrival = server::wait_for(token, timeout);
  if (arrival == core::Arrival::never) server::report_loss(token, server::place_now(token));
  if (arrival == core::Arrival::coming) server::report_timeout(token, server::place_now(token));
  PG_RETURN_VOID();
}
