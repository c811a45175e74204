// The lag of the last hour second by second and of the last day minute by minute, as percentiles of the looks in each
// period. A period without a look is not there: readers show it as a gap, never as no lag. Trivially copyable, zeroed
// when empty: it lies in shared memory.
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>

#include "core/recent_lag.hpp"

namespace workload::core {

// One look: at a replica, or at a primary, which has no lag.
struct LagSample {
  bool replica;
  std::uint32_t timeline;
  Lag lag;
};

struct LagPeriod {
  std::int64_t number;                          // of the period since the epoch; the slot is free while it is 0
  std::int32_t looks, known;                    // of `looks`, the lag of so many was known
  std::int64_t p50_ms, p95_ms, p99_ms, max_ms;  // of those
  std::int64_t most_bytes;                      // -1: never known
  std::uint32_t timeline;
  bool replica;
};

// The looks of the period that goes on. When it is full further ones count in the maximum alone.
template <int capacity>
class LagCollector {
  std::array<std::int64_t, capacity> lags_;
  LagPeriod period_;

  // The nearest rank: of the values, the smallest that at least that share of them stays at or under.
  std::int64_t percentile(int percent) const {
    int count = std::min(period_.known, capacity);
    int rank = (count * percent + 99) / 100;
    return lags_[std::max(rank, 1) - 1];
  }

 public:
  std::int64_t number() const { return period_.number; }

  void begin(std::int64_t number) {
    period_ = {};
    period_.number = number;
    period_.most_bytes = -1;
  }

  // The role and timeline of a period are those of its last look.
  void add(const LagSample& sample) {
    period_.looks++;
    period_.replica = sample.replica;
    period_.timeline = sample.timeline;
    if (sample.lag.bytes) period_.most_bytes = std::max(period_.most_bytes, *sample.lag.bytes);
    if (!sample.lag.ms) return;
    if (period_.known < capacity) lags_[period_.known] = *sample.lag.ms;
    period_.known++;
    period_.max_ms = std::max(period_.max_ms, *sample.lag.ms);
  }

  const LagPeriod& finish() {
    if (period_.known == 0) return period_;
    std::sort(lags_.begin(), lags_.begin() + std::min(period_.known, capacity));
    period_.p50_ms = percentile(50);
    period_.p95_ms = percentile(95);
    period_.p99_ms = percentile(99);
    return period_;
  }
};

// The latest `periods` of a length. Each has its place, so nothing has to be moved, and what was not looked at is what
// still has an older number there.
template <int periods, int most_looks>
class LagSeries {
  LagCollector<most_looks> now_;
  std::array<LagPeriod, periods> slots_;

 public:
  static constexpr int size = periods;

  void add(std::int64_t number, const LagSample& sample) {
    if (number != now_.number()) {
      if (now_.number() > 0) slots_[now_.number() % periods] = now_.finish();
      now_.begin(number);
    }
    now_.add(sample);
  }

  // Nothing: not looked at, or too long ago.
  const LagPeriod* period(std::int64_t number) const {
    const LagPeriod& slot = slots_[number % periods];
    return number > 0 && slot.number == number ? &slot : nullptr;
  }
};

struct LagHistory {
  // Looks are 50 ms apart at least.
  LagSeries<3600, 32> seconds;
  LagSeries<1440, 1280> minutes;
  std::int64_t began;  // second since the epoch of the first look

  void add(std::int64_t second, const LagSample& sample) {
    if (began == 0) began = second;
    seconds.add(second, sample);
    minutes.add(second / 60, sample);
  }
};

}  // namespace workload::core
