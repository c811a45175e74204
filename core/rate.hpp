// A limit on how often something may happen, as one number that can be advanced by compare-and-swap: the time at which
// a token bucket would be full again (the generic cell rate algorithm, ITU-T I.371). No lock, no refill.
#pragma once
#include <algorithm>
#include <cstdint>
#include <optional>

namespace workload::core {

struct Rate {
  std::int64_t interval;  // microseconds that one event uses up
  std::int64_t burst;     // so many may happen at once

  // The new state when one more event may happen `now` (microseconds, any epoch), nothing when it may not.
  constexpr std::optional<std::int64_t> admit(std::int64_t full_again, std::int64_t now) const {
    std::int64_t from = std::max(full_again, now);
    if (from - now > interval * (burst - 1)) return std::nullopt;
    return from + interval;
  }
};

}  // namespace workload::core
