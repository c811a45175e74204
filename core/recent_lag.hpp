// The lag of the last minute or so, look by look. It lets a limit have hysteresis without anybody keeping state for it:
// whether a server that was over the limit has been under half of it since follows from what the lag was, so all who
// ask with the same limit get the same answer. Trivially copyable, zeroed when empty: it lies in shared memory.
#pragma once
#include <array>
#include <cstdint>
#include <optional>

#include "core/units.hpp"

namespace workload::core {

struct Lag {
  std::optional<std::int64_t> ms;
  std::optional<Bytes> bytes;
};

class RecentLag {
  static constexpr int capacity = 256;
  struct Entry {
    std::int64_t ms, bytes;  // -1: unknown
  };
  std::array<Entry, capacity> entries_;
  int next_, count_;

  template <class Of>
  bool over_since(std::int64_t now, std::int64_t limit, Of of) const {
    if (now > limit) return true;
    if (now <= limit / 2) return false;
    for (int back = 1; back <= count_; back++) {
      std::int64_t then = of(entries_[(next_ + capacity - back) % capacity]);
      if (then > limit) return true;
      if (then <= limit / 2) return false;
    }
    return false;
  }

 public:
  void add(const Lag& lag) {
    entries_[next_] = {lag.ms.value_or(-1), lag.bytes.value_or(-1)};
    next_ = (next_ + 1) % capacity;
    if (count_ < capacity) count_++;
  }

  // Over the limit now, or was and has not been at half of it or less since.
  bool ms_over(std::int64_t now, std::int64_t limit) const {
    return over_since(now, limit, [](const Entry& entry) { return entry.ms; });
  }
  bool bytes_over(Bytes now, Bytes limit) const {
    return over_since(now, limit, [](const Entry& entry) { return entry.bytes; });
  }
};

}  // namespace workload::core
