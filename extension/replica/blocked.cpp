#include "extension/replica/blocked.hpp"

#include "extension/encoding.hpp"
#include "extension/privileges.hpp"
#include "extension/replica/json.hpp"

namespace workload::server {

namespace {

// Of the processes beside the backends only the one that replays waits for any of these.
Blocked blocked_by(uint32 wait_event) {
  if (wait_event == WAIT_EVENT_RECOVERY_CONFLICT_SNAPSHOT) return Blocked::snapshot;
  if (wait_event == WAIT_EVENT_RECOVERY_CONFLICT_TABLESPACE) return Blocked::tablespace;
  uint32 kind = wait_event & 0xFF000000;  // the class, as pgstat_get_wait_event_type() takes it
  if (kind == PG_WAIT_LOCK) return Blocked::lock;
  if (kind == wait_class_buffer_pin) return Blocked::buffer_pin;
  return Blocked::no;
}

Blocked blocked_now() {
  for (int i = 0; i < NUM_AUXILIARY_PROCS; i++) {
    const PGPROC* process = GetPGProcByNumber(MaxBackends + i);
    if (process->pid == 0) continue;
    Blocked blocked = blocked_by(*const_cast<const volatile uint32*>(&process->wait_event_info));
    if (blocked != Blocked::no) return blocked;
  }
  return Blocked::no;
}

const char* kind_of(Blocked blocked) {
  static constexpr const char* names[] = {nullptr, "snapshot", "lock", "bufferpin", "tablespace"};
  return names[static_cast<int>(blocked)];
}

// A session that holds the lock that the process which replays waits for: that is none of the backends.
int holder_of_lock() {
  LockData* all = GetLockStatusData();
  int replay = 0;
  for (int i = 0; i < NUM_AUXILIARY_PROCS && !replay; i++) {
    const PGPROC* process = GetPGProcByNumber(MaxBackends + i);
    if (process->pid && (process->wait_event_info & 0xFF000000) == PG_WAIT_LOCK) replay = process->pid;
  }
  const LockInstanceData* awaited = nullptr;
  for (int i = 0; i < all->nelements; i++)
    if (replay && all->locks[i].pid == replay && all->locks[i].waitLockMode != NoLock) awaited = &all->locks[i];
  if (!awaited) return 0;
  for (int i = 0; i < all->nelements; i++) {
    const LockInstanceData& one = all->locks[i];
    if (one.pid != replay && one.holdMask && memcmp(&one.locktag, &awaited->locktag, sizeof one.locktag) == 0)
      return one.pid;
  }
  return 0;
}

// If any session's snapshot is in the way, the oldest is.
int holder_of_oldest_snapshot() {
  int pid = 0;
  TransactionId oldest = InvalidTransactionId;
  for (int i = 0; i < MaxBackends; i++) {
    const PGPROC* process = GetPGProcByNumber(i);
    TransactionId xmin = *const_cast<const volatile TransactionId*>(&process->xmin);
    if (process == MyProc || process->pid == 0 || !OidIsValid(process->databaseId) || !TransactionIdIsValid(xmin))
      continue;
    if (TransactionIdIsValid(oldest) && !TransactionIdPrecedes(xmin, oldest)) continue;
    oldest = xmin;
    pid = process->pid;
  }
  return pid;
}

// Until replay cancels who is in its way; nothing when it never does.
std::optional<int64> cancel_in_ms() {
  TimestampTz chunk = GetCurrentChunkReplayStartTime();
  if (max_standby_streaming_delay < 0 || chunk == 0) return std::nullopt;
  return Max(0, (chunk - GetCurrentTimestamp()) / 1000 + max_standby_streaming_delay);
}

const char* query_of(int pid) {
  const char* text = pgstat_get_backend_current_activity(pid, false);
  return in_server_encoding(text, strlen(text), GetDatabaseEncoding());
}

}  // namespace

const char* blocked_text() {
  if (!replica_shared || !may_see_details()) return nullptr;
  auto blocked = static_cast<Blocked>(pg_atomic_read_u32(&replica_shared->blocked));
  if (blocked == Blocked::no) return nullptr;
  int pid = blocked == Blocked::lock         ? holder_of_lock()
            : blocked == Blocked::buffer_pin ? 0
                                             : holder_of_oldest_snapshot();
  int64 since = static_cast<int64>(pg_atomic_read_u64(&replica_shared->blocked_since_ms));
  JsonObject json;
  json.string("by", kind_of(blocked)).number("pid", pid ? std::optional<int64>(pid) : std::nullopt);
  json.string("query", pid ? query_of(pid) : nullptr);
  json.number("since_ms", Max(0, monotonic_ms() - since)).number("cancel_in_ms", cancel_in_ms());
  return json.done();
}

// Replay waits in naps, so between two of them it may seem not to wait: one look alone does not end it while the
// position stays.
void look_for_block() {
  static XLogRecPtr blocked_at = InvalidXLogRecPtr;
  static bool napping = false;
  Blocked now = blocked_now();
  XLogRecPtr replayed = GetXLogReplayRecPtr(nullptr);
  bool before = pg_atomic_read_u32(&replica_shared->blocked) != static_cast<uint32>(Blocked::no);
  bool same = before && replayed == blocked_at;
  if (now == Blocked::no) {
    napping = same && !napping;
    if (napping) return;
  } else {
    napping = false;
    if (!same) pg_atomic_write_u64(&replica_shared->blocked_since_ms, static_cast<uint64>(monotonic_ms()));
    blocked_at = replayed;
  }
  pg_atomic_write_u32(&replica_shared->blocked, static_cast<uint32>(now));
}

}  // namespace workload::server
