// The shared memory of replica health: what looks at a replica added up to, and what the sampler tells.
//
// `mutex` protects `replica`. It is held for some dozen instructions and taken on every question about readiness, which
// takes no other lock. `replica.recent` alone is read without it: a reader may miss a look that is being added. Atomics
// are written by the sampler alone. `history_lock` protects all after it: exclusive for the sampler
// while it adds a look, shared for a reader while it copies.
#pragma once
#include "core/conflict_counts.hpp"
#include "core/lag_history.hpp"
#include "core/replica_memory.hpp"
#include "extension/pg.hpp"
#include "extension/replica/slots.hpp"

namespace workload::server {

// What replay waits for that somebody's query holds.
enum class Blocked : uint32 { no, snapshot, lock, buffer_pin, tablespace };

struct ReplicaShared {
  slock_t mutex;
  core::ReplicaMemory replica;
  pg_atomic_uint32 sampler_pid;       // 0: none
  pg_atomic_uint64 sampler_seen_ms;   // by monotonic_ms()
  pg_atomic_uint32 blocked;           // Blocked
  pg_atomic_uint64 blocked_since_ms;  // by monotonic_ms()
  pg_atomic_uint32 forked;            // 1: a newer timeline left ours before what was replayed
  pg_atomic_uint32 receiver_hung;     // 1: the receiver was woken and did nothing
  LWLock* history_lock;
  core::LagHistory history;
  core::ConflictCounts conflicts;
  IdleSlot idle_slots[most_slots_watched];  // in the places of the server's slots
};

extern ReplicaShared* replica_shared;  // null when the library was not preloaded

void install_replica_memory();
Size replica_memory_size();

template <class Body>
auto with_replica(Body&& body) {
  SpinLockAcquire(&replica_shared->mutex);
  auto result = body(replica_shared->replica);
  SpinLockRelease(&replica_shared->mutex);
  return result;
}

// A clock that never goes back and is the same in all processes.
inline int64 monotonic_ms() {
  instr_time now;
  INSTR_TIME_SET_CURRENT(now);
  return static_cast<int64>(INSTR_TIME_GET_MILLISEC(now));
}

}  // namespace workload::server
