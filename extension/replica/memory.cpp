#include "extension/replica/memory.hpp"

#include "extension/hook.hpp"

namespace workload::server {

ReplicaShared* replica_shared = nullptr;

namespace {

constexpr const char* tranche = "pg_workload_advisor health";

using ShmemRequest = Hook<shmem_request_hook, nullptr, ReplicaShared>;
using ShmemStartup = Hook<shmem_startup_hook, nullptr, ReplicaShared>;

void begin(ReplicaShared* block) {
  memset(static_cast<void*>(block), 0, sizeof *block);
  SpinLockInit(&block->mutex);
  block->history_lock = &GetNamedLWLockTranche(tranche)->lock;
  for (auto* atomic : {&block->sampler_pid, &block->blocked, &block->forked, &block->receiver_hung})
    pg_atomic_init_u32(atomic, 0);
  for (auto* atomic : {&block->sampler_seen_ms, &block->blocked_since_ms}) pg_atomic_init_u64(atomic, 0);
}

void request() {
  ShmemRequest::next();
  RequestAddinShmemSpace(replica_memory_size());
  RequestNamedLWLockTranche(tranche, 1);
}

void startup() {
  ShmemStartup::next();
  LWLockAcquire(AddinShmemInitLock, LW_EXCLUSIVE);
  bool found;
  replica_shared = static_cast<ReplicaShared*>(ShmemInitStruct(tranche, sizeof(ReplicaShared), &found));
  if (!found) begin(replica_shared);
  LWLockRelease(AddinShmemInitLock);
}

}  // namespace

Size replica_memory_size() { return sizeof(ReplicaShared); }

void install_replica_memory() {
  ShmemRequest::install(request);
  ShmemStartup::install(startup);
}

}  // namespace workload::server
