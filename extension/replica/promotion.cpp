#include "extension/replica/promotion.hpp"

#include "core/promotion.hpp"
#include "extension/replica/memory.hpp"
#include "extension/replica/state.hpp"
#include "extension/scope.hpp"

namespace workload::server {

namespace {

bool has_slots() {
  return with_lock(ReplicationSlotControlLock, LW_SHARED, [] {
    for (int i = 0; i < max_replication_slots; i++)
      if (ReplicationSlotCtl->replication_slots[i].in_use) return true;
    return false;
  });
}

// A standby pauses when settings that it has to follow are raised on the primary. Until it was restarted with as much a
// promotion ends in "recovery aborted"; the control file has what the primary has.
bool settings_too_low() {
  bool low = false;
  attempt("reading the control file", [&] {
    bool whole;
    ControlFileData* control = get_controlfile(DataDir, &whole);
    low = whole && (control->MaxConnections > MaxConnections || control->max_worker_processes > max_worker_processes ||
                    control->max_wal_senders > max_wal_senders || control->max_prepared_xacts > max_prepared_xacts ||
                    control->max_locks_per_xact > max_locks_per_xact);
  });
  return low;
}

void add_obstacles(const core::ServerState& state, PromotionCheck& check) {
  auto add = [&](const char* obstacle) { check.obstacles[check.obstacle_count++] = obstacle; };
  if (state.promoting) add("promoting");
  if (state.diverged) add("diverged");
  if (!state.ever_connected) add("never_streamed");
  if (state.blocked) add("replay_blocked");
  if (check.settings_too_low) add("settings_too_low");
}

void add_notes(const core::ServerState& state, PromotionCheck& check) {
  auto add = [&](const char* note) { check.notes[check.note_count++] = note; };
  if (state.connected) add("the upstream is reachable: stop it first, or there will be two primaries");
  if (check.settings_too_low)
    add("settings are lower than those of the primary, so promotion would stop the server: raise them and restart "
        "first");
  else if (state.paused)
    add("replay is paused: promotion ends the pause and replays what was received");
  if (recovery_min_apply_delay > 0)
    add("recovery_min_apply_delay is set: promotion replays what was received without the delay");
  if (!has_slots())
    add("there are no replication slots here: replicas that need them have to wait until they are created");
  if (max_prepared_xacts > 0) add("prepared transactions of the old primary stay open and hold their locks");
}

}  // namespace

PromotionCheck check_promotion() {
  PromotionCheck check;
  core::ServerState state = server_state();
  if (state.role == core::Role::primary) return check;
  check.in_recovery = true;
  // What was received is replayed first, so only what was not received is lost.
  check.lost_bytes = core::bytes_to_receive(state);
  check.lost_basis = check.lost_bytes  ? "what the upstream announced and was not received"
                     : state.connected ? "unknown: the upstream has said nothing yet over this connection"
                                       : "unknown: there is no connection to tell what else the upstream wrote";
  std::optional<double> rate;
  if (replica_shared) {
    int64 now = monotonic_ms();
    check.last_contact_ms = with_replica([&](core::ReplicaMemory& memory) { return memory.silence_ms(now); });
    rate = with_replica([](core::ReplicaMemory& memory) { return memory.replay_bytes_per_second(); });
  }
  check.apply_bytes = core::bytes_to_apply(state);
  check.estimated_ms = core::promotion_ms(check.apply_bytes, rate);
  check.settings_too_low = state.paused && settings_too_low();
  add_obstacles(state, check);
  add_notes(state, check);
  return check;
}

}  // namespace workload::server
