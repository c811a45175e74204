#include "extension/replica/health.hpp"

namespace workload::server {

namespace {

struct Receiver {
  bool connected;
  XLogRecPtr latest_end;
  TimestampTz last_message;
};

// Streaming is believed only together with ready_to_display and a process: WalRcv says STREAMING, and its times are
// set to now, each time a receiver starts, whether or not anybody answers.
Receiver receiver() {
  WalRcvData* shared_state = WalRcv;
  SpinLockAcquire(&shared_state->mutex);
  Receiver now = {
      shared_state->walRcvState == WALRCV_STREAMING && shared_state->ready_to_display && shared_state->pid != 0,
      shared_state->latestWalEnd, shared_state->lastMsgReceiptTime};
  SpinLockRelease(&shared_state->mutex);
  return now;
}

std::optional<std::uint64_t> known(XLogRecPtr lsn) {
  return XLogRecPtrIsInvalid(lsn) ? std::nullopt : std::optional<std::uint64_t>(lsn);
}

void append_lsn(StringInfo json, const char* key, std::optional<std::uint64_t> lsn) {
  if (lsn)  // not LSN_FORMAT_ARGS: it uses a builtin that only C has
    appendStringInfo(json, ", \"%s\": \"%X/%X\"", key, static_cast<uint32>(*lsn >> 32), static_cast<uint32>(*lsn));
  else
    appendStringInfo(json, ", \"%s\": null", key);
}

void append_number(StringInfo json, const char* key, std::optional<std::int64_t> number) {
  if (number)
    appendStringInfo(json, ", \"%s\": " INT64_FORMAT, key, static_cast<int64>(*number));
  else
    appendStringInfo(json, ", \"%s\": null", key);
}

void append_replica(StringInfo json, const core::ServerState& state) {
  TimeLineID timeline;
  GetXLogReplayRecPtr(&timeline);
  Receiver now = receiver();
  appendStringInfo(json, ", \"timeline\": %u, \"connected\": %s, \"promoting\": %s, \"replay_paused\": %s", timeline,
                   state.connected ? "true" : "false", state.promoting ? "true" : "false",
                   GetRecoveryPauseState() == RECOVERY_NOT_PAUSED ? "false" : "true");
  append_lsn(json, "replay_lsn", state.replayed);
  append_lsn(json, "receive_lsn", state.received);
  append_lsn(json, "upstream_lsn", state.upstream_end);
  append_number(json, "apply_lag_bytes", core::bytes_to_apply(state));
  append_number(json, "lag_bytes", core::bytes_behind(state));
  std::optional<std::int64_t> contact;
  if (state.connected && now.last_message) contact = Max(0, (GetCurrentTimestamp() - now.last_message) / 1000);
  append_number(json, "last_contact_ms", contact);
}

void append_primary(StringInfo json, const core::ServerState& state) {
  TimeLineID timeline;
  XLogRecPtr flushed = GetFlushRecPtr(&timeline);
  appendStringInfo(json, ", \"timeline\": %u, \"read_only\": %s", timeline, state.read_only ? "true" : "false");
  append_lsn(json, "flush_lsn", known(flushed));
}

}  // namespace

core::ServerState server_state() {
  core::ServerState state;
  if (!RecoveryInProgress()) {
    state.read_only = DefaultXactReadOnly;
    return state;
  }
  state.role = core::Role::replica;
  state.promoting = PromoteIsTriggered();
  Receiver now = receiver();
  state.connected = now.connected;
  state.upstream_end = known(now.latest_end);
  state.received = known(GetWalRcvFlushRecPtr(nullptr, nullptr));
  state.replayed = known(GetXLogReplayRecPtr(nullptr));
  return state;
}

char* health_text() {
  core::ServerState state = server_state();
  core::Verdict verdict = core::judge(state, {});
  StringInfoData json;
  initStringInfo(&json);
  appendStringInfo(&json, "{\"role\": \"%s\", \"ready\": %s, \"reasons\": [", core::name(state.role),
                   verdict.ready() ? "true" : "false");
  for (int i = 0; i < verdict.count; i++)
    appendStringInfo(&json, "%s\"%s\"", i ? ", " : "", core::name(verdict.reasons[i]));
  appendStringInfoChar(&json, ']');
  if (state.role == core::Role::primary)
    append_primary(&json, state);
  else
    append_replica(&json, state);
  appendStringInfoChar(&json, '}');
  return json.data;
}

}  // namespace workload::server
