// Whether a server can do its work now, and why not. Pure: the server's state in, a verdict out. What is not known is
// never taken as good news: a standby that cannot say whether it streams is not ready.
#pragma once
#include <array>
#include <cstdint>
#include <optional>

#include "core/units.hpp"

namespace workload::core {

enum class Role : unsigned char { primary, replica };

constexpr const char* name(Role role) { return role == Role::primary ? "primary" : "replica"; }

enum class Reason : unsigned char { wrong_role, promoting, read_only, never_streamed, disconnected, apply_bytes };

constexpr const char* name(Reason reason) {
  switch (reason) {
    case Reason::wrong_role:
      return "wrong_role";
    case Reason::promoting:
      return "promoting";
    case Reason::read_only:
      return "read_only";
    case Reason::never_streamed:
      return "never_streamed";
    case Reason::disconnected:
      return "disconnected";
    case Reason::apply_bytes:
      return "apply_bytes";
  }
  return "";
}

struct ServerState {
  Role role = Role::primary;
  bool read_only = false;  // a primary whose transactions are read-only by default
  bool promoting = false;  // a replica that was told to become primary

  // A replica's receiver. Streaming counts only when the receiver also shows its connection: against a dead upstream
  // PostgreSQL says STREAMING before there is a connection.
  bool connected = false;
  std::optional<std::uint64_t> received;  // up to where WAL arrived; nothing before anything was streamed
  std::optional<std::uint64_t> replayed;
  std::optional<std::uint64_t> upstream_end;  // up to where the upstream said it has WAL
};

struct Limits {
  std::optional<Role> role;      // only this one is ready
  Bytes lag = 16 * 1024 * 1024;  // 16 MB: one WAL segment of the default size
};

struct Verdict {
  std::array<Reason, 6> reasons{};
  int count = 0;
  constexpr void add(Reason reason) { reasons[count++] = reason; }
  constexpr bool ready() const { return count == 0; }
};

// Received but not replayed. After a restart the receiver's position is the start of a segment and lies before what
// was replayed, so it never counts less than that: without this the lag would be negative and pass every limit.
constexpr std::optional<Bytes> bytes_to_apply(const ServerState& state) {
  if (!state.received || !state.replayed) return std::nullopt;
  return *state.received > *state.replayed ? static_cast<Bytes>(*state.received - *state.replayed) : 0;
}

// Known by the upstream but not replayed here; nothing while there is no connection to tell.
constexpr std::optional<Bytes> bytes_behind(const ServerState& state) {
  if (!state.connected || !state.upstream_end || !state.replayed) return std::nullopt;
  return *state.upstream_end > *state.replayed ? static_cast<Bytes>(*state.upstream_end - *state.replayed) : 0;
}

constexpr Verdict judge(const ServerState& state, const Limits& limits) {
  Verdict verdict;
  if (limits.role && *limits.role != state.role) verdict.add(Reason::wrong_role);
  if (state.role == Role::primary) {
    if (state.read_only) verdict.add(Reason::read_only);
    return verdict;
  }
  if (state.promoting) verdict.add(Reason::promoting);
  if (!state.connected) verdict.add(state.received ? Reason::disconnected : Reason::never_streamed);
  auto to_apply = bytes_to_apply(state), behind = bytes_behind(state);
  if ((to_apply && *to_apply > limits.lag) || (behind && *behind > limits.lag)) verdict.add(Reason::apply_bytes);
  return verdict;
}

}  // namespace workload::core
