#include "extension/replica/sampler.hpp"

#include "extension/replica/blocked.hpp"
#include "extension/replica/conflicts.hpp"
#include "extension/replica/heartbeat.hpp"
#include "extension/replica/memory.hpp"
#include "extension/replica/slots.hpp"
#include "extension/replica/state.hpp"
#include "extension/scope.hpp"
#include "extension/settings.hpp"

extern "C" PGDLLEXPORT void workload_sampler_main(Datum);

namespace workload::server {

namespace {

constexpr int restart_seconds = 5;
constexpr int64 fork_interval_ms = 1000;
constexpr int64 slot_interval_ms = 1000;
constexpr int64 conflict_interval_ms = 2000;

void tell_that_we_end(int, Datum) { pg_atomic_write_u32(&replica_shared->sampler_pid, 0); }

// A receiver that hangs cannot notice that its own timeouts are over. So one that heard nothing for a while is woken,
// as replay does when a commit is to be confirmed: it tells its upstream how far it is, and that it did so can be seen.
class Waking {
  static constexpr int64 after_silence_ms = 5000, to_answer_ms = 3000;  // chosen
  int64 woken_at_ = 0;

 public:
  void look(int64 now, bool connected, std::optional<int64> silence_ms) {
    bool hung = false;
    if (!connected || !silence_ms || *silence_ms < after_silence_ms) {
      woken_at_ = 0;
    } else if (woken_at_ && receiver_was_woken()) {
      hung = now - woken_at_ >= to_answer_ms;
    } else if (now - woken_at_ >= after_silence_ms) {
      woken_at_ = now;
      WalRcvForceReply();
    }
    pg_atomic_write_u32(&replica_shared->receiver_hung, hung);
  }
};

// While there is no connection: whether a timeline that we know of left ours before what was replayed, so that it can
// never be followed. The receiver fetches the histories of its upstream's timelines before it streams.
bool left_behind_fork() {
  TimeLineID ours;
  XLogRecPtr replayed = GetXLogReplayRecPtr(&ours);
  TimeLineID newest = findNewestTimeLine(ours);
  if (newest == ours) return false;
  List* history = readTimeLineHistory(newest);
  return !tliInHistory(ours, history) || tliSwitchPoint(ours, history, nullptr) < replayed;
}

void add_to_history(const core::LagSample& sample) {
  int64 second = timestamptz_to_time_t(GetCurrentTimestamp());
  with_lock(replica_shared->history_lock, LW_EXCLUSIVE, [&] { replica_shared->history.add(second, sample); });
}

class Sampler {
  Waking waking_;
  int64 fork_at_ = 0, slots_at_ = 0, conflicts_at_ = 0;
  bool replica_ = true;

  void look_for_fork(int64 now, bool connected) {
    if (connected) {
      pg_atomic_write_u32(&replica_shared->forked, 0);
    } else if (now >= fork_at_) {
      fork_at_ = now + fork_interval_ms;
      attempt("reading timeline histories", [] { pg_atomic_write_u32(&replica_shared->forked, left_behind_fork()); });
    }
  }

  void look_at_primary() {
    add_to_history({false, timeline_now(), {}});
    beat_if_due();
    if (!replica_) return;
    replica_ = false;
    with_replica([](core::ReplicaMemory& memory) { return memset(static_cast<void*>(&memory), 0, sizeof memory); });
    for (auto* flag : {&replica_shared->blocked, &replica_shared->forked, &replica_shared->receiver_hung})
      pg_atomic_write_u32(flag, 0);
  }

  void look_at_standby() {
    look_for_block();
    core::ServerState state = server_state();
    core::Lag lag = {state.apply_lag_ms, core::bytes_at_least(state)};
    with_replica([&](core::ReplicaMemory& memory) { return memory.recent.add(lag), true; });
    add_to_history({true, timeline_now(), lag});
    int64 now = monotonic_ms();
    waking_.look(now, state.connected, state.contact_ms);
    look_for_fork(now, state.connected);
    if (now >= conflicts_at_) {
      conflicts_at_ = now + conflict_interval_ms;
      look_at_conflicts();
    }
  }

 public:
  void look() {
    RecoveryInProgress() ? look_at_standby() : look_at_primary();
    int64 now = monotonic_ms();
    if (now >= slots_at_) {
      slots_at_ = now + slot_interval_ms;
      look_at_slots();
    }
    pg_atomic_write_u64(&replica_shared->sampler_seen_ms, static_cast<uint64>(now));
  }
};

void run() {
  MemoryContext scratch = AllocSetContextCreate(TopMemoryContext, "pg_workload_advisor health", ALLOCSET_SMALL_SIZES);
  Sampler sampler;
  while (!ShutdownRequestPending) {
    CHECK_FOR_INTERRUPTS();
    if (ConfigReloadPending) {
      ConfigReloadPending = false;
      ProcessConfigFile(PGC_SIGHUP);
    }
    in_context(scratch, [&] { sampler.look(); });
    MemoryContextReset(scratch);
    (void)WaitLatch(MyLatch, WL_LATCH_SET | WL_TIMEOUT | WL_EXIT_ON_PM_DEATH, settings.sample_interval,
                    PG_WAIT_EXTENSION);
    ResetLatch(MyLatch);
  }
}

}  // namespace

void register_sampler() {
  BackgroundWorker worker = {};
  strlcpy(worker.bgw_name, "pg_workload_advisor health", sizeof worker.bgw_name);
  strlcpy(worker.bgw_type, "pg_workload_advisor health", sizeof worker.bgw_type);
  worker.bgw_flags = BGWORKER_SHMEM_ACCESS | BGWORKER_BACKEND_DATABASE_CONNECTION;
  worker.bgw_start_time = BgWorkerStart_ConsistentState;
  worker.bgw_restart_time = restart_seconds;
  strlcpy(worker.bgw_library_name, "pg_workload_advisor", sizeof worker.bgw_library_name);
  strlcpy(worker.bgw_function_name, "workload_sampler_main", sizeof worker.bgw_function_name);
  RegisterBackgroundWorker(&worker);
}

bool sampler_alive() {
  int64 silence_ms = 5000 + 2 * static_cast<int64>(settings.sample_interval);  // chosen
  return replica_shared && pg_atomic_read_u32(&replica_shared->sampler_pid) != 0 &&
         monotonic_ms() - static_cast<int64>(pg_atomic_read_u64(&replica_shared->sampler_seen_ms)) < silence_ms;
}

}  // namespace workload::server

void workload_sampler_main(Datum) {
  using namespace workload::server;
  pqsignal(SIGHUP, SignalHandlerForConfigReload);
  pqsignal(SIGTERM, SignalHandlerForShutdownRequest);
  BackgroundWorkerUnblockSignals();
  BackgroundWorkerInitializeConnection(nullptr, nullptr, 0);  // no database: for heartbeats, and the list of databases
  // Nobody waits for a heartbeat, so it waits for nobody.
  SetConfigOption("synchronous_commit", "off", PGC_BACKEND, PGC_S_OVERRIDE);
  pg_atomic_write_u32(&replica_shared->sampler_pid, static_cast<uint32>(MyProcPid));
  before_shmem_exit(tell_that_we_end, 0);
  run();
  // 0 would mean that the worker is not wanted any more: who only ended this process gets another one.
  proc_exit(1);
}
