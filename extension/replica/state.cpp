#include "extension/replica/state.hpp"

#include "extension/replica/memory.hpp"
#include "extension/settings.hpp"

namespace workload::server {

namespace {

std::optional<uint64> known(XLogRecPtr lsn) {
  return XLogRecPtrIsInvalid(lsn) ? std::nullopt : std::optional<uint64>(lsn);
}

// Without shared memory there is only what can be seen at once: no time but those of the server, no lag in time.
void from_look_alone(const core::Look& look, core::ServerState& state) {
  state.connected = state.ever_connected = look.streaming;
  if (look.streaming && look.heard_at) state.contact_ms = Max(0, look.now - *look.heard_at);
}

void from_memory(const core::Look& look, core::ServerState& state) {
  struct Copy {
    bool connected, ever_connected, ahead, lag_is_known;
    int64 apply_lag_ms;
    std::optional<int64> contact_ms, disconnected_ms, staleness_ms;
  };
  Copy copy = with_replica([&](core::ReplicaMemory& memory) -> Copy {
    return {memory.connected(),
            memory.ever_connected(),
            memory.ahead_of_upstream(),
            memory.lag_is_known(),
            memory.apply_lag_ms(look.now),
            memory.contact_ms(look.now),
            memory.disconnected_ms(look.now),
            memory.staleness_ms(look.now)};
  });
  state.connected = copy.connected;
  state.ever_connected = copy.ever_connected;
  state.diverged = copy.ahead || pg_atomic_read_u32(&replica_shared->forked) != 0;
  state.blocked = pg_atomic_read_u32(&replica_shared->blocked) != static_cast<uint32>(Blocked::no);
  state.receiver_hung = pg_atomic_read_u32(&replica_shared->receiver_hung) != 0;
  if (state.received) state.apply_lag_ms = copy.apply_lag_ms;
  state.lag_is_known = copy.lag_is_known;
  state.contact_ms = copy.contact_ms;
  state.disconnected_ms = copy.disconnected_ms;
  state.staleness_ms = copy.staleness_ms;
  state.recent = &replica_shared->replica.recent;
}

// A receiver waits elsewhere until its upstream has accepted to stream, which a slow one may take long to do.
bool listens(int pid) {
  const PGPROC* process = AuxiliaryPidGetProc(pid);
  return process && *const_cast<const volatile uint32*>(&process->wait_event_info) == WAIT_EVENT_WAL_RECEIVER_MAIN;
}

}  // namespace

// Streaming is believed only together with ready_to_display and a process: WalRcv says STREAMING, and its times are
// set to now, all three the same, each time a receiver starts, whether or not anybody answers.
Receiver receiver() {
  WalRcvData* theirs = WalRcv;
  SpinLockAcquire(&theirs->mutex);
  Receiver now = {static_cast<int>(theirs->pid),
                  theirs->walRcvState == WALRCV_STREAMING && theirs->ready_to_display && theirs->pid != 0,
                  theirs->walRcvState == WALRCV_WAITING && theirs->pid != 0,
                  theirs->flushedUpto,
                  theirs->latestWalEnd,
                  theirs->receivedTLI,
                  theirs->lastMsgSendTime,
                  theirs->lastMsgReceiptTime};
  SpinLockRelease(&theirs->mutex);
  if (now.sent == now.heard) now.sent = now.heard = 0;
  return now;
}

core::Look look_at_replica() {
  core::Look look;
  Receiver from =
      receiver();  // before the position of replay, so that what arrives in between is not taken for replayed
  look.replayed = GetXLogReplayRecPtr(nullptr);
  look.now = monotonic_ms();
  look.interval = settings.sample_interval;
  look.receiver = from.pid;
  look.streaming = from.streaming;
  look.listening = from.heard != 0 || (from.streaming && listens(from.pid));
  look.waiting = from.waiting;
  look.received = from.received;
  look.announced = from.announced;
  if (from.heard) {
    TimestampTz now = GetCurrentTimestamp();
    look.sent_at = look.now - (now - from.sent) / 1000;
    look.heard_at = look.now - (now - from.heard) / 1000;
  }
  if (replica_shared) with_replica([&](core::ReplicaMemory& memory) { return memory.remember(look), true; });
  return look;
}

core::ServerState server_state() {
  core::ServerState state;
  if (!RecoveryInProgress()) {
    state.read_only = DefaultXactReadOnly;
    return state;
  }
  core::Look look = look_at_replica();
  state.role = core::Role::replica;
  state.promoting = PromoteIsTriggered();
  state.paused = GetRecoveryPauseState() != RECOVERY_NOT_PAUSED;
  state.received = known(look.received);
  state.replayed = known(look.replayed);
  if (look.sent_at) state.upstream_end = known(look.announced);  // before, it is what another connection told
  if (settings.heartbeat > 0)
    if (TimestampTz latest = GetLatestXTime()) state.origin_age_ms = Max(0, (GetCurrentTimestamp() - latest) / 1000);
  replica_shared ? from_memory(look, state) : from_look_alone(look, state);
  return state;
}

core::Limits default_limits() {
  core::Limits limits;
  limits.silence_ms = core::silence_limit(wal_receiver_timeout);
  limits.origin_age_ms = core::origin_limit(settings.heartbeat);
  return limits;
}

}  // namespace workload::server
