// How often replay cancelled queries, by cause, in all and within the last hour. The totals are the server's own,
// minute by minute. Trivially copyable, zeroed when empty: it lies in shared memory.
#pragma once
#include <array>
#include <cstdint>

namespace workload::core {

constexpr int conflict_causes = 5;
constexpr std::array<const char*, conflict_causes> conflict_names = {"tablespace", "lock", "snapshot", "bufferpin",
                                                                     "deadlock"};

struct ConflictTotals {
  std::array<std::int64_t, conflict_causes> of;
};

class ConflictCounts {
  struct Minute {
    std::int64_t number;
    ConflictTotals at_begin;
  };
  std::array<Minute, 61> minutes_;  // so the hour is 60 to 61 minutes long
  ConflictTotals now_;
  bool known_;

 public:
  void note(std::int64_t minute, const ConflictTotals& totals) {
    Minute& place = minutes_[minute % minutes_.size()];
    if (place.number != minute) place = {minute, known_ ? now_ : totals};
    now_ = totals;
    known_ = true;
  }

  bool known() const { return known_; }
  const ConflictTotals& totals() const { return now_; }

  // Since an hour ago, or since they were first noted. Totals that were reset since count from 0.
  ConflictTotals last_hour(std::int64_t minute) const {
    const Minute* oldest = nullptr;
    for (const Minute& one : minutes_)
      if (one.number > minute - static_cast<std::int64_t>(minutes_.size()) && one.number &&
          (!oldest || one.number < oldest->number))
        oldest = &one;
    ConflictTotals since = {};
    for (int i = 0; oldest && i < conflict_causes; i++) {
      std::int64_t before = oldest->at_begin.of[i];
      since.of[i] = now_.of[i] >= before ? now_.of[i] - before : now_.of[i];
    }
    return since;
  }
};

}  // namespace workload::core
