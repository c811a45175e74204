#include "extension/replica/heartbeat.hpp"

#include "extension/replica/memory.hpp"
#include "extension/scope.hpp"
#include "extension/settings.hpp"

namespace workload::server {

namespace {

constexpr int64 retry_ms = 60 * 1000;  // chosen: what fails once will mostly fail again, and each time is in the log

// The message is there to be recognised; the commit moves the clock of replicas.
bool beat() {
  bool done = attempt("writing a heartbeat", [] {
    StartTransactionCommand();
    log_logical_message("pg_workload_advisor", "", 0);
    CommitTransactionCommand();
  });
  if (!done) AbortCurrentTransaction();
  return done;
}

}  // namespace

void beat_if_due() {
  static uint64 last_completed = 0;
  static int64 last_at = 0;
  int64 now = monotonic_ms();
  uint64 completed = transactions_completed();
  if (completed != last_completed || last_at == 0) {
    last_completed = completed;
    last_at = Max(last_at, now);
    return;
  }
  if (settings.heartbeat <= 0 || now - last_at < settings.heartbeat) return;
  last_at = beat() ? now : now + retry_ms;
  last_completed = transactions_completed();
}

}  // namespace workload::server
