#ifdef WORKLOAD_FAULTS
#include "extension/fault.hpp"

#include "extension/pg.hpp"

namespace workload::server {

namespace {

char* wanted = nullptr;  // "place=kind"

const char* kind_at(const char* place) {
  Size length = strlen(place);
  if (!wanted || strncmp(wanted, place, length) != 0 || wanted[length] != '=') return nullptr;
  return wanted + length + 1;
}

// With all in hand that code may have which reads a catalog.
[[noreturn]] void fail_in_the_middle(const char* place) {
  Relation relation = table_open(RelationRelationId, AccessShareLock);
  PushActiveSnapshot(GetTransactionSnapshot());
  SysScanDesc scan = systable_beginscan(relation, InvalidOid, false, nullptr, 0, nullptr);
  systable_getnext(scan);  // a buffer is pinned
  SearchSysCache1(RELOID, ObjectIdGetDatum(RelationRelationId));
  LWLockAcquire(AddinShmemInitLock, LW_SHARED);
  ereport(ERROR, errcode(ERRCODE_INTERNAL_ERROR),
          errmsg("fault at %s in %s", place, RelationGetRelationName(relation)));
}

}  // namespace

void fault(const char* place) {
  const char* kind = kind_at(place);
  if (!kind) return;
  if (strcmp(kind, "error") == 0) fail_in_the_middle(place);
  if (strcmp(kind, "memory") == 0) ereport(ERROR, errcode(ERRCODE_OUT_OF_MEMORY), errmsg("out of memory at %s", place));
  if (strcmp(kind, "cancel") == 0) {
    QueryCancelPending = true;
    InterruptPending = true;
    CHECK_FOR_INTERRUPTS();
  }
  if (strcmp(kind, "exit") == 0) ereport(FATAL, errmsg("the process ends at %s", place));
  if (strcmp(kind, "kill") == 0) kill(MyProcPid, SIGKILL);
}

bool fails(const char* place) {
  if (!kind_at(place)) return false;
  errno = ENOSPC;
  return true;
}

void define_fault_setting() {
  DefineCustomStringVariable("workload.fault", "Sets where the module fails and how.", nullptr, &wanted, "", PGC_SUSET,
                             0, nullptr, nullptr, nullptr);
}

}  // namespace workload::server
#endif
