#include "extension/replica/slots.hpp"

#include "extension/replica/memory.hpp"
#include "extension/scope.hpp"

namespace workload::server {

void look_at_slots() {
  IdleSlot idle[most_slots_watched] = {};
  int count = Min(max_replication_slots, most_slots_watched);
  with_lock(ReplicationSlotControlLock, LW_SHARED, [&] {
    for (int i = 0; i < count; i++) {
      ReplicationSlot* slot = &ReplicationSlotCtl->replication_slots[i];
      if (!slot->in_use) continue;
      SpinLockAcquire(&slot->mutex);
      if (SlotIsPhysical(slot) && slot->active_pid == 0) idle[i].name = slot->data.name;
      SpinLockRelease(&slot->mutex);
    }
  });
  TimestampTz now = GetCurrentTimestamp();
  with_lock(replica_shared->history_lock, LW_EXCLUSIVE, [&] {
    for (int i = 0; i < count; i++) {
      IdleSlot& before = replica_shared->idle_slots[i];
      bool same = strncmp(NameStr(before.name), NameStr(idle[i].name), NAMEDATALEN) == 0;
      idle[i].since = same ? before.since : now;
      before = idle[i];
    }
  });
}

}  // namespace workload::server
