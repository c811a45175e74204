// Work done inside a scope, without destructors.
//
// PostgreSQL leaves a function on ERROR by longjmp, which skips destructors. So nothing here owns
// anything: what must be undone after an ERROR is undone by PostgreSQL itself (abort releases
// locks, contexts free memory), and these helpers undo only what the normal path did.
#pragma once
#include <type_traits>

#include "extension/pg.hpp"

namespace workload::server {

// Runs `body` with `target` as the current memory context and gives back what it returns.
template <class Body>
auto in_context(MemoryContext target, Body&& body) {
  MemoryContext before = MemoryContextSwitchTo(target);
  if constexpr (std::is_void_v<decltype(body())>) {
    body();
    MemoryContextSwitchTo(before);
  } else {
    auto result = body();
    static_assert(std::is_trivially_destructible_v<decltype(result)>);
    MemoryContextSwitchTo(before);
    return result;
  }
}

// Runs `body` while holding `lock`. Body may not allocate or report: an ERROR would leave with
// the lock held until abort, and a WARNING can come back in through emit_log_hook.
template <class Body>
auto with_lock(LWLock* lock, LWLockMode mode, Body&& body) {
  LWLockAcquire(lock, mode);
  if constexpr (std::is_void_v<decltype(body())>) {
    body();
    LWLockRelease(lock);
  } else {
    auto result = body();
    static_assert(std::is_trivially_destructible_v<decltype(result)>);
    LWLockRelease(lock);
    return result;
  }
}

// Sets a variable while `body` runs, also when it fails.
template <class Value, class Body>
void during(Value& place, Value value, Body&& body) {
  Value before = place;
  place = value;
  PG_TRY();
  { body(); }
  PG_FINALLY();
  { place = before; }
  PG_END_TRY();
}

// Cancel requests, shutdown (class 57) and conflicts with recovery (class 40) are not ours to keep.
inline bool belongs_to_the_user(const ErrorData* error) {
  int category = ERRCODE_TO_CATEGORY(error->sqlerrcode);
  return category == ERRCODE_OPERATOR_INTERVENTION || category == ERRCODE_TRANSACTION_ROLLBACK;
}

// The user's statement may hold what must not come into the log, such as a password, and it did not fail. The messages
// of these classes quote it, or its values.
inline bool quotes_the_statement(const ErrorData* error) {
  int category = ERRCODE_TO_CATEGORY(error->sqlerrcode);
  return category == ERRCODE_SYNTAX_ERROR_OR_ACCESS_RULE_VIOLATION || category == ERRCODE_DATA_EXCEPTION;
}

// Into the server's log alone: the client sees the same with us as without.
inline void report_failure(const char* doing, ErrorData* error) {
  const char* why = quotes_the_statement(error) ? unpack_sql_state(error->sqlerrcode) : error->message;
  ereport(LOG_SERVER_ONLY,
          (errcode(error->sqlerrcode), errmsg("%s failed: %s", doing, why), errhidestmt(true), errhidecontext(true)));
  FreeErrorData(error);
}

// Runs work that may fail without failing the user's statement; false after an ERROR, which is
// reported once. Only for work on our own memory: it must not read catalogs, open
// relations or take locks, since nothing gives those back. Costs about 10 ns.
template <class Body>
bool attempt(const char* doing, Body&& body) {
  MemoryContext before = CurrentMemoryContext;
  uint32 holdoff = InterruptHoldoffCount;  // ERROR resets it to 0
  ErrorData* volatile error = nullptr;
  PG_TRY();
  { body(); }
  PG_CATCH();
  {
    MemoryContextSwitchTo(before);
    error = CopyErrorData();
    FlushErrorState();
    InterruptHoldoffCount = holdoff;
  }
  PG_END_TRY();
  if (!error) return true;
  if (belongs_to_the_user(error)) ReThrowError(error);
  report_failure(doing, error);
  return false;
}

// As attempt(), for work that reads catalogs, in the middle of a running plan or after it, on standbys and in parallel
// mode, where PostgreSQL forbids subtransactions: what the work took lies with a resource owner of its own and is given
// back, as a subtransaction that aborts would do it (AbortSubTransaction() in xact.c), but for what only statements
// and subtransactions can leave behind, which such work may not run. Costs about 0.3 us.
template <class Body>
bool attempt_apart(const char* doing, Body&& body) {
  MemoryContext before = CurrentMemoryContext;
  ResourceOwner owner = CurrentResourceOwner;
  ResourceOwner volatile own = nullptr;
  ::Snapshot active = ActiveSnapshotSet() ? GetActiveSnapshot() : nullptr;
  // ERROR resets both to 0; to go on with the wrong count would keep cancel requests out for good.
  uint32 interrupts_held = InterruptHoldoffCount, cancels_held = QueryCancelHoldoffCount;
  ErrorData* volatile error = nullptr;
  PG_TRY();
  {
    own = ResourceOwnerCreate(owner, "pg_workload_advisor");
    CurrentResourceOwner = own;
    body();
  }
  PG_CATCH();
  {
    MemoryContextSwitchTo(before);
    error = CopyErrorData();
    FlushErrorState();
    release_after_error();
    while (ActiveSnapshotSet() && GetActiveSnapshot() != active) PopActiveSnapshot();
    InterruptHoldoffCount = interrupts_held;
    QueryCancelHoldoffCount = cancels_held;
  }
  PG_END_TRY();
  CurrentResourceOwner = owner;
  bool done = error == nullptr;
  if (own) {
    ResourceOwnerRelease(own, RESOURCE_RELEASE_BEFORE_LOCKS, done, false);
    ResourceOwnerRelease(own, RESOURCE_RELEASE_LOCKS, false, false);
    ResourceOwnerRelease(own, RESOURCE_RELEASE_AFTER_LOCKS, done, false);
    CurrentResourceOwner = owner;
    ResourceOwnerDelete(own);
  }
  MemoryContextSwitchTo(before);
  if (done) return true;
  if (belongs_to_the_user(error)) ReThrowError(error);
  report_failure(doing, error);
  return false;
}

// Whether the error is about what was tried, and not about the system, want of memory, or the user's wish to stop.
inline bool is_about_the_work(const ErrorData* error) {
  int category = ERRCODE_TO_CATEGORY(error->sqlerrcode);
  return !belongs_to_the_user(error) && category != ERRCODE_INSUFFICIENT_RESOURCES &&
         category != ERRCODE_SYSTEM_ERROR && category != ERRCODE_INTERNAL_ERROR;
}

// Calls functions that users wrote, which may do and leave behind anything: in a subtransaction, as PL/pgSQL's
// EXCEPTION does, which a function that a client called may do on standbys too. Null, or the error about what was
// tried.
template <class Body>
ErrorData* error_in_subtransaction(Body&& body) {
  MemoryContext before = CurrentMemoryContext;
  ResourceOwner owner = CurrentResourceOwner;
  ErrorData* volatile error = nullptr;
  BeginInternalSubTransaction(nullptr);
  PG_TRY();
  {
    in_context(before, body);
    ReleaseCurrentSubTransaction();
  }
  PG_CATCH();
  {
    MemoryContextSwitchTo(before);
    error = CopyErrorData();
    FlushErrorState();
    RollbackAndReleaseCurrentSubTransaction();
  }
  PG_END_TRY();
  MemoryContextSwitchTo(before);
  CurrentResourceOwner = owner;
  if (error && !is_about_the_work(error)) ReThrowError(error);
  return error;
}

}  // namespace workload::server
