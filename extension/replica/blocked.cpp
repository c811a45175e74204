#include "extension/replica/blocked.hpp"

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

}  // namespace

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
