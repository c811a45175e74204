// workload.idle_slot_rows().
#include "extension/replica/memory.hpp"
#include "extension/row.hpp"
#include "extension/scope.hpp"

SQL_FUNCTION(workload_idle_slot_rows);

Datum workload_idle_slot_rows(PG_FUNCTION_ARGS) {
  using namespace workload::server;
  InitMaterializedSRF(fcinfo, 0);
  if (!replica_shared) PG_RETURN_NULL();
  IdleSlot idle[most_slots_watched];
  with_lock(replica_shared->history_lock, LW_SHARED, [&] { memcpy(idle, replica_shared->idle_slots, sizeof idle); });
  for (const IdleSlot& slot : idle)
    if (NameStr(slot.name)[0]) Row<2>().name(NameStr(slot.name)).time(slot.since).append(fcinfo);
  PG_RETURN_NULL();
}
