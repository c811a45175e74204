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

// The same for things of different sizes, such as bytes. Whatever its size, one is let through while what is still to
// be paid for is worth no more than `burst_seconds`; so none is too large for ever, and over time the rate holds.
struct Volume {
  std::int64_t per_second;
  std::int64_t burst_seconds;

  constexpr bool admits(std::int64_t full_again, std::int64_t now) const {
    return full_again - now <= burst_seconds * 1'000'000;
  }

  // The new state when so much went through.
  constexpr std::int64_t spend(std::int64_t full_again, std::int64_t now, std::int64_t amount) const {
    return std::max(full_again, now) + static_cast<std::int64_t>(static_cast<double>(amount) * 1e6 / per_second);
  }
};

}  // namespace workload::core
