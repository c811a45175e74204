#include "extension/replica/conflicts.hpp"

#include "extension/replica/json.hpp"
#include "extension/replica/memory.hpp"
#include "extension/scope.hpp"

namespace workload::server {

namespace {

// In the order of core::conflict_names.
constexpr PGFunction counters[core::conflict_causes] = {
    pg_stat_get_db_conflict_tablespace, pg_stat_get_db_conflict_lock, pg_stat_get_db_conflict_snapshot,
    pg_stat_get_db_conflict_bufferpin, pg_stat_get_db_conflict_startup_deadlock};

int64 minute_now() { return timestamptz_to_time_t(GetCurrentTimestamp()) / SECS_PER_MINUTE; }

void add_database(Oid database, core::ConflictTotals& totals) {
  for (int i = 0; i < core::conflict_causes; i++)
    totals.of[i] += DatumGetInt64(DirectFunctionCall1(counters[i], ObjectIdGetDatum(database)));
}

core::ConflictTotals totals_of_databases() {
  core::ConflictTotals totals = {};
  Relation databases = table_open(DatabaseRelationId, NoLock);
  SysScanDesc scan = systable_beginscan(databases, InvalidOid, false, nullptr, 0, nullptr);
  while (HeapTuple tuple = systable_getnext(scan))
    add_database(reinterpret_cast<Form_pg_database>(GETSTRUCT(tuple))->oid, totals);
  systable_endscan(scan);
  table_close(databases, NoLock);
  return totals;
}

}  // namespace

void look_at_conflicts() {
  bool done = attempt("counting conflicts with recovery", [] {
    StartTransactionCommand();
    // Not to be kept waiting: replay itself may hold the lock.
    if (ConditionalLockRelationOid(DatabaseRelationId, AccessShareLock)) {
      core::ConflictTotals totals = totals_of_databases();
      int64 minute = minute_now();
      with_lock(replica_shared->history_lock, LW_EXCLUSIVE, [&] { replica_shared->conflicts.note(minute, totals); });
    }
    CommitTransactionCommand();
    pgstat_clear_snapshot();
  });
  if (!done) AbortCurrentTransaction();
}

const char* conflicts_text() {
  if (!replica_shared) return nullptr;
  struct Copy {
    bool known;
    core::ConflictTotals totals, last_hour;
  };
  int64 minute = minute_now();
  Copy copy = with_lock(replica_shared->history_lock, LW_SHARED, [&]() -> Copy {
    auto& counts = replica_shared->conflicts;
    return {counts.known(), counts.totals(), counts.last_hour(minute)};
  });
  if (!copy.known) return nullptr;
  JsonObject json, last_hour;
  for (int i = 0; i < core::conflict_causes; i++) {
    json.number(core::conflict_names[i], copy.totals.of[i]);
    last_hour.number(core::conflict_names[i], copy.last_hour.of[i]);
  }
  return json.json("last_hour", last_hour.done()).done();
}

}  // namespace workload::server
