#include "extension/replica/health.hpp"

#include "extension/privileges.hpp"
#include "extension/replica/blocked.hpp"
#include "extension/replica/conflicts.hpp"
#include "extension/replica/json.hpp"
#include "extension/replica/memory.hpp"
#include "extension/replica/sampler.hpp"
#include "extension/replica/state.hpp"
#include "extension/settings.hpp"

namespace workload::server {

namespace {

const char* names_of(const core::Reasons& reasons) {
  StringInfoData json;
  initStringInfo(&json);
  appendStringInfoChar(&json, '[');
  for (core::Reason reason : reasons) appendStringInfo(&json, "%s\"%s\"", json.len > 1 ? ", " : "", core::name(reason));
  appendStringInfoChar(&json, ']');
  return json.data;
}

// Where it receives from: for those alone who may see pg_stat_wal_receiver.
const char* upstream() {
  if (!may_see_details()) return nullptr;
  char host[NI_MAXHOST], slot[NAMEDATALEN];
  SpinLockAcquire(&WalRcv->mutex);
  bool shown = WalRcv->ready_to_display && WalRcv->pid != 0;
  int port = WalRcv->sender_port;
  strlcpy(host, WalRcv->sender_host, sizeof host);
  strlcpy(slot, WalRcv->slotname, sizeof slot);
  SpinLockRelease(&WalRcv->mutex);
  if (!shown) return nullptr;
  return JsonObject()
      .string("host", *host ? host : nullptr)
      .number("port", port)
      .string("slot", *slot ? slot : nullptr)
      .done();
}

// What the clocks of upstream and replica differ by, and the time that messages take.
std::optional<int64> clock_skew_ms(const core::ServerState& state) {
  Receiver from = receiver();
  if (!state.connected || !from.heard) return std::nullopt;
  return (from.heard - from.sent) / 1000;
}

// Commits that wait for a synchronous standby.
int64 sync_waiters() {
  int64 count = 0;
  for (int i = 0; i < MaxBackends; i++) {
    const PGPROC* process = GetPGProcByNumber(i);
    if (process->pid && *const_cast<const volatile uint32*>(&process->wait_event_info) == WAIT_EVENT_SYNC_REP) count++;
  }
  return count;
}

}  // namespace

char* health_text() {
  core::ServerState state = server_state();
  core::Verdict verdict = core::judge(state, default_limits());
  bool replica = state.role == core::Role::replica;
  auto of_replica = [&](bool value) { return replica ? std::optional(value) : std::nullopt; };
  TimeLineID timeline = timeline_now();
  char identifier[32];
  snprintf(identifier, sizeof identifier, UINT64_FORMAT, static_cast<uint64>(GetSystemIdentifier()));

  JsonObject json;
  json.string("role", core::name(state.role)).boolean("ready", verdict.ready());
  json.json("reasons", names_of(verdict.reasons)).json("degraded", names_of(verdict.degraded));
  json.number("timeline", timeline).string("system_identifier", identifier);
  json.boolean("read_only", replica ? std::nullopt : std::optional(state.read_only));
  std::optional<uint64> flushed;
  if (!replica) flushed = GetFlushRecPtr(nullptr);
  json.lsn("flush_lsn", flushed);
  json.boolean("connected", of_replica(state.connected)).boolean("promoting", of_replica(state.promoting));
  json.boolean("replay_paused", of_replica(state.paused));
  json.lsn("replay_lsn", state.replayed).lsn("receive_lsn", state.received).lsn("upstream_lsn", state.upstream_end);
  json.number("apply_lag_ms", core::known_lag_ms(state)).number("apply_lag_bytes", core::bytes_to_apply(state));
  json.number("transport_bytes", core::bytes_to_receive(state)).number("lag_bytes", core::bytes_behind(state));
  json.number("last_contact_ms", state.contact_ms).number("disconnected_ms", state.disconnected_ms);
  json.number("staleness_ms", state.staleness_ms).number("origin_age_ms", state.origin_age_ms);
  json.number("clock_skew_ms", clock_skew_ms(state)).boolean("heartbeat", settings.heartbeat > 0);
  json.boolean("sampler_alive", sampler_alive()).json("upstream", replica ? upstream() : nullptr);
  json.json("replay_blocked", replica ? blocked_text() : nullptr);
  json.json("conflicts", replica && may_see_details() ? conflicts_text() : nullptr);
  json.number("sync_waiters", replica ? std::nullopt : std::optional(sync_waiters()));
  return json.done();
}

}  // namespace workload::server
