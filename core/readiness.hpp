// Whether a server can do its work now, and why not. Pure: the server's state in, a verdict out. What is not known is
// never taken as good news: a standby that cannot say whether it streams is not ready.
#pragma once
#include <array>
#include <cstdint>
#include <optional>

#include "core/recent_lag.hpp"
#include "core/units.hpp"

namespace workload::core {

enum class Role : unsigned char { primary, replica };

constexpr const char* name(Role role) { return role == Role::primary ? "primary" : "replica"; }

// What becomes of a replica that lost its upstream: it stays ready for a while, or is not ready at once.
enum class Policy : unsigned char { available, strict };

constexpr const char* name(Policy policy) { return policy == Policy::available ? "available" : "strict"; }

enum class Reason : unsigned char {
  wrong_role,
  promoting,
  read_only,
  diverged,
  never_streamed,
  disconnected,
  stale,
  paused,  // only ever degraded
  paused_behind,
  replay_blocked,
  apply_lag,
  apply_bytes,
  count
};

constexpr const char* name(Reason reason) {
  constexpr const char* names[] = {"wrong_role",     "promoting",      "read_only", "diverged",
                                   "never_streamed", "disconnected",   "stale",     "paused",
                                   "paused_behind",  "replay_blocked", "apply_lag", "apply_bytes"};
  static_assert(sizeof names / sizeof *names == static_cast<int>(Reason::count));
  return names[static_cast<int>(reason)];
}

struct ServerState {
  Role role = Role::primary;
  bool read_only = false;  // a primary whose transactions are read-only by default
  bool promoting = false;  // a replica that was told to become primary

  bool connected = false;       // to its upstream
  bool ever_connected = false;  // since the server started
  bool diverged = false;        // it has WAL that its upstream's history does not have
  bool paused = false;          // replay, by hand or by a setting that has to be raised
  bool blocked = false;         // replay waits for a query
  bool receiver_hung = false;   // the receiver does not answer on this server

  std::optional<std::uint64_t> received;  // up to where WAL arrived; nothing before anything was streamed
  std::optional<std::uint64_t> replayed;
  std::optional<std::uint64_t> upstream_end;  // up to where the upstream said it has WAL

  std::optional<std::int64_t> apply_lag_ms;     // how long the oldest WAL that arrived has waited for replay
  bool lag_is_known = true;                     // otherwise it has waited for so long at least
  std::optional<std::int64_t> contact_ms;       // since the upstream was heard, while connected
  std::optional<std::int64_t> disconnected_ms;  // since there was a connection
  std::optional<std::int64_t> staleness_ms;     // so old is at most what is not here
  std::optional<std::int64_t> origin_age_ms;    // of the last commit that was replayed; with a heartbeat only

  const RecentLag* recent = nullptr;  // for hysteresis; without it there is none
};

struct Limits {
  std::optional<Role> role = {};                         // only this one is ready
  std::optional<Bytes> lag = 16 * 1024 * 1024;           // 16 MB: one WAL segment of the default size
  std::optional<std::int64_t> lag_ms = 2000;             // chosen
  std::optional<std::int64_t> staleness_ms = {};         // nothing: the two limits below
  std::optional<std::int64_t> disconnected_ms = 60'000;  // chosen
  Policy policy = Policy::available;

  // Longer than this a connected upstream is not silent, even when it is idle; see silence_limit().
  std::optional<std::int64_t> silence_ms = {};
  std::optional<std::int64_t> origin_age_ms = {};  // with a heartbeat only; see origin_limit()
};

constexpr std::int64_t least_silence_ms = 10'000;  // chosen: a shorter silence proves nothing

// A receiver asks its upstream for a sign of life after half of wal_receiver_timeout. When the timeout is off it never
// does, so an idle upstream may be silent for ever and there is no limit.
constexpr std::optional<std::int64_t> silence_limit(int wal_receiver_timeout_ms) {
  if (wal_receiver_timeout_ms <= 0) return std::nullopt;
  std::int64_t answered = wal_receiver_timeout_ms / 2 + 5000;  // chosen: so long an answer may take
  return answered > least_silence_ms ? answered : least_silence_ms;
}

// A few beats may be missed: by a busy primary, and by its WAL writer, which takes up to a second.
constexpr std::optional<std::int64_t> origin_limit(int heartbeat_ms) {
  if (heartbeat_ms <= 0) return std::nullopt;
  std::int64_t missed = 3 * static_cast<std::int64_t>(heartbeat_ms);
  return missed > least_silence_ms ? missed : least_silence_ms;
}

class Reasons {
  std::array<Reason, static_cast<int>(Reason::count)> reasons_{};
  int count_ = 0;

 public:
  constexpr void add(Reason reason) { reasons_[count_++] = reason; }
  constexpr bool has(Reason reason) const {
    for (Reason one : *this)
      if (one == reason) return true;
    return false;
  }
  constexpr bool empty() const { return count_ == 0; }
  constexpr const Reason* begin() const { return reasons_.data(); }
  constexpr const Reason* end() const { return reasons_.data() + count_; }
};

struct Verdict {
  Reasons reasons;   // why it is not ready
  Reasons degraded;  // what is wrong and within the limits
  constexpr bool ready() const { return reasons.empty(); }
};

constexpr std::optional<std::int64_t> known_lag_ms(const ServerState& state) {
  return state.lag_is_known ? state.apply_lag_ms : std::nullopt;
}

// Received but not replayed. After a restart the receiver's position is the start of a segment and lies before what
// was replayed, so it never counts less than that: without this the lag would be negative and pass every limit.
constexpr std::optional<Bytes> bytes_to_apply(const ServerState& state) {
  if (!state.received || !state.replayed) return std::nullopt;
  return *state.received > *state.replayed ? static_cast<Bytes>(*state.received - *state.replayed) : 0;
}

// Known by the upstream but not received; nothing while there is no connection to tell.
constexpr std::optional<Bytes> bytes_to_receive(const ServerState& state) {
  if (!state.connected || !state.upstream_end || !state.replayed) return std::nullopt;
  std::uint64_t here = state.received && *state.received > *state.replayed ? *state.received : *state.replayed;
  return *state.upstream_end > here ? static_cast<Bytes>(*state.upstream_end - here) : 0;
}

// Both together: known by the upstream but not replayed here.
constexpr std::optional<Bytes> bytes_behind(const ServerState& state) {
  auto to_apply = bytes_to_apply(state), to_receive = bytes_to_receive(state);
  if (!to_apply || !to_receive) return std::nullopt;
  return *to_apply + *to_receive;
}

// What is known of how far behind it is.
constexpr std::optional<Bytes> bytes_at_least(const ServerState& state) {
  auto behind = bytes_behind(state);
  return behind ? behind : bytes_to_apply(state);
}

inline bool over_ms(const ServerState& state, std::optional<std::int64_t> limit) {
  if (!limit || !state.apply_lag_ms) return false;
  return state.recent ? state.recent->ms_over(*state.apply_lag_ms, *limit) : *state.apply_lag_ms > *limit;
}

inline bool over_bytes(const ServerState& state, std::optional<Bytes> limit) {
  auto bytes = bytes_at_least(state);
  if (!limit || !bytes) return false;
  return state.recent ? state.recent->bytes_over(*bytes, *limit) : *bytes > *limit;
}

// Whether the upstream was not heard, or not said to be reached, for longer than may be.
inline bool stale(const ServerState& state, const Limits& limits) {
  auto over = [](std::optional<std::int64_t> value, std::optional<std::int64_t> limit) {
    return value && limit && *value > *limit;
  };
  if (limits.staleness_ms && (!state.staleness_ms || over(state.staleness_ms, limits.staleness_ms))) return true;
  if (!state.connected) return false;
  if (over(state.contact_ms, limits.silence_ms)) return true;
  if (state.receiver_hung && over(state.contact_ms, least_silence_ms)) return true;
  return over(state.origin_age_ms, limits.origin_age_ms);
}

inline void judge_connection(const ServerState& state, const Limits& limits, Verdict& verdict) {
  if (state.connected) return;
  bool strict = limits.policy == Policy::strict;
  if (!state.ever_connected) {
    (limits.disconnected_ms || strict ? verdict.reasons : verdict.degraded).add(Reason::never_streamed);
    return;
  }
  bool too_long =
      limits.disconnected_ms && (!state.disconnected_ms || *state.disconnected_ms > *limits.disconnected_ms);
  (strict || too_long ? verdict.reasons : verdict.degraded).add(Reason::disconnected);
}

// A cause that is known is named in place of its effect.
inline void judge_lag(const ServerState& state, const Limits& limits, Verdict& verdict) {
  bool late = over_ms(state, limits.lag_ms), far = over_bytes(state, limits.lag);
  if (state.paused) {
    if (late || far)
      verdict.reasons.add(Reason::paused_behind);
    else
      verdict.degraded.add(Reason::paused);
  } else if (state.blocked) {
    (late || far ? verdict.reasons : verdict.degraded).add(Reason::replay_blocked);
  } else {
    if (late) verdict.reasons.add(Reason::apply_lag);
    if (far) verdict.reasons.add(Reason::apply_bytes);
  }
}

inline Verdict judge(const ServerState& state, const Limits& limits) {
  Verdict verdict;
  if (limits.role && *limits.role != state.role) verdict.reasons.add(Reason::wrong_role);
  if (state.role == Role::primary) {
    if (state.read_only) verdict.reasons.add(Reason::read_only);
    return verdict;
  }
  if (state.promoting) verdict.reasons.add(Reason::promoting);
  if (state.diverged) verdict.reasons.add(Reason::diverged);
  judge_connection(state, limits, verdict);
  if (stale(state, limits)) verdict.reasons.add(Reason::stale);
  judge_lag(state, limits, verdict);
  return verdict;
}

}  // namespace workload::core
