// What an execution waited for, and whether its time was its plan's, or was spent waiting for somebody whom no index
// can hurry.
#pragma once
#include <cstdint>
#include <optional>

namespace workload::core {

constexpr int sample_interval_ms =
    10;  // chosen: at least 15 samples of a statement that just passes the default threshold

// How often a wait event was seen while the statement ran. Event 0 is: not waiting, so on the processor.
struct WaitProfile {
  static constexpr int room = 8;
  std::uint32_t samples;  // all of them, also those of events that found no room
  std::uint32_t events[room];
  std::uint32_t counts[room];  // 0: this place and the following are free
};

// What an execution waits for, as far as it matters: a lock of another transaction, the client that takes the rows,
// a standby that has to confirm a commit, or anything else (reading, the processor), which is the plan's doing.
enum class Waiting { lock, client, standby, other };

struct WaitShares {
  std::uint32_t samples;    // all
  std::uint32_t elsewhere;  // those that waited for a lock, the client or a standby
};

constexpr std::uint32_t samples_needed = 5;  // chosen: with fewer, chance decides

// Nothing when there are too few samples to tell.
constexpr std::optional<bool> bound_by_plan(const WaitShares& shares) {
  if (shares.samples < samples_needed) return std::nullopt;
  return shares.elsewhere * 2 < shares.samples;
}

}  // namespace workload::core
