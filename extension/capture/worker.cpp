#include "extension/capture/worker.hpp"

#include "extension/capture/execution.hpp"
#include "extension/capture/long_running.hpp"
#include "extension/settings.hpp"
#include "extension/storage/flights.hpp"
#include "extension/storage/plans.hpp"
#include "extension/storage/shared.hpp"
#include "extension/storage/writing.hpp"

extern "C" PGDLLEXPORT void workload_worker_main(Datum);

namespace workload::server {

namespace {

constexpr int idle_interval_ms = 50;  // chosen: at the default threshold, at most
constexpr int off_interval_ms = 1000;
constexpr int write_interval_ms = 1000;  // chosen: so much is lost at most when the server is killed
constexpr int restart_seconds = 5;

bool capturing() { return tracking() && settings.min_duration >= 0; }

void tell_that_we_run() {
  pg_atomic_write_u32(&shared->worker_procno, static_cast<uint32>(backend_procno()));
  pg_atomic_write_u64(&shared->worker_seen_ms, static_cast<uint64>(now_ms()));
  pg_atomic_write_u32(&shared->worker_pid, static_cast<uint32>(MyProcPid));
}

void tell_that_we_end(int, Datum) { pg_atomic_write_u32(&shared->worker_pid, 0); }

// The statements that took the most time since a minute ago are measured and captured a few times whatever they take,
// each once an hour.
void arm_costliest() {
  if (settings.costliest == 0) return;
  StatementKey keys[most_costliest];
  int count = costliest_statements({keys, static_cast<Size>(settings.costliest)});
  for (int i = 0; i < count; i++)
    if (Statement* statement = known_statement(keys[i])) arm_as_costly(statement);
}

void save() {
  save_statements();
  save_plans();
}

// What is to be done now and then without being asked for. May read and write files, may not read the database.
void every_minute() {
  if (capturing()) arm_costliest();
  save();
}

void reload_settings() {
  ConfigReloadPending = false;
  ProcessConfigFile(PGC_SIGHUP);
  keep_files_within_bound();
}

// So that each look for statements that last costs little and none that is captured has ended before the second.
int look_interval_ms() {
  if (settings.min_duration < 0) return idle_interval_ms;
  return Min(Max(settings.min_duration / 5, sample_interval_ms), idle_interval_ms);
}

// Every few milliseconds something is due, so times are compared rather than timers set.
void run() {
  int64 write_at = 0, minute_at = now_ms() + SECS_PER_MINUTE * 1000;
  for (;;) {
    CHECK_FOR_INTERRUPTS();
    if (ConfigReloadPending) reload_settings();
    Looked looked = look_at_flights();  // also with capturing off: a role may have it on
    int64 now = now_ms();
    pg_atomic_write_u64(&shared->worker_seen_ms, static_cast<uint64>(now));
    if (now >= write_at || writing_is_urgent() || ShutdownRequestPending) {
      write_captures();
      write_at = now + write_interval_ms;
    }
    if (ShutdownRequestPending) return;
    if (now >= minute_at) {
      every_minute();
      minute_at = now + SECS_PER_MINUTE * 1000;
    }
    if (pg_atomic_exchange_u32(&shared->save_wanted, 0)) save();
    int pause = looked.lasting                  ? sample_interval_ms
                : looked.running || capturing() ? look_interval_ms()
                                                : off_interval_ms;
    int events = WaitLatch(MyLatch, WL_LATCH_SET | WL_TIMEOUT | WL_POSTMASTER_DEATH, pause, PG_WAIT_EXTENSION);
    if (events & WL_LATCH_SET) ResetLatch(MyLatch);
    if (events & WL_POSTMASTER_DEATH) {
      // No other server can start while we hold the shared memory, so the files are still ours.
      write_captures();
      return;
    }
  }
}

}  // namespace

void register_worker() {
  BackgroundWorker worker = {};
  strlcpy(worker.bgw_name, "pg_workload_advisor worker", sizeof worker.bgw_name);
  strlcpy(worker.bgw_type, "pg_workload_advisor worker", sizeof worker.bgw_type);
  worker.bgw_flags = BGWORKER_SHMEM_ACCESS;
  worker.bgw_start_time = BgWorkerStart_PostmasterStart;
  worker.bgw_restart_time = restart_seconds;
  strlcpy(worker.bgw_library_name, "pg_workload_advisor", sizeof worker.bgw_library_name);
  strlcpy(worker.bgw_function_name, "workload_worker_main", sizeof worker.bgw_function_name);
  RegisterBackgroundWorker(&worker);
}

}  // namespace workload::server

void workload_worker_main(Datum) {
  using namespace workload::server;
  pqsignal(SIGHUP, SignalHandlerForConfigReload);
  pqsignal(SIGTERM, SignalHandlerForShutdownRequest);
  BackgroundWorkerUnblockSignals();
  tell_that_we_run();
  before_shmem_exit(tell_that_we_end, 0);
  end_orphans();
  keep_files_within_bound();
  run();
  // 0 would mean that the worker is not wanted any more: who only ended this process gets another one.
  proc_exit(1);
}
