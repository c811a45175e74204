/* For 003_concurrency.pl: holds every lock of the extension exclusively. */
#include "postgres.h"

#include "fmgr.h"
#include "miscadmin.h"
#include "storage/lwlock.h"

PG_MODULE_MAGIC;
PG_FUNCTION_INFO_V1(hold_locks);

/* hold_locks(count int, seconds int) */
Datum hold_locks(PG_FUNCTION_ARGS) {
  LWLockPadded *locks = GetNamedLWLockTranche("pg_workload_advisor");
  int count = PG_GETARG_INT32(0);
  for (int i = 0; i < count; i++) LWLockAcquire(&locks[i].lock, LW_EXCLUSIVE);
  elog(LOG, "holds the locks");
  for (int i = 0; i < PG_GETARG_INT32(1) * 100; i++) pg_usleep(10000);
  for (int i = count - 1; i >= 0; i--) LWLockRelease(&locks[i].lock);
  elog(LOG, "released the locks");
  PG_RETURN_VOID();
}
