// When which WAL position was first seen, so that it can be said for how long the oldest WAL that is not replayed has
// waited: the one measure of lag that neither idleness nor a long transaction falsifies. Trivially copyable, zeroed
// when empty: it lies in shared memory. Whoever must round does it to the older side, so lag is never told too small.
#pragma once
#include <array>
#include <cstdint>
#include <optional>

namespace workload::core {

// Positions that follow each other within this time share an entry. Chosen: probes may come a thousand times a second.
constexpr std::int64_t lag_ring_grain_ms = 50;

template <int capacity>
class LagRing {
  static_assert(capacity % 2 == 0);
  struct Entry {
    std::uint64_t lsn;
    std::int64_t at;  // milliseconds of a clock that never goes back
  };
  std::array<Entry, capacity> entries_;
  int first_, count_;
  std::uint64_t done_;  // up to here nothing waits

  Entry& entry(int i) { return entries_[(first_ + i) % capacity]; }
  const Entry& entry(int i) const { return entries_[(first_ + i) % capacity]; }

  // Halves the resolution: of two neighbours the position of the later and the time of the earlier one stay.
  void thin() {
    for (int i = 0; i < count_ / 2; i++) entry(i) = {entry(2 * i + 1).lsn, entry(2 * i).at};
    count_ /= 2;
  }

 public:
  // The position was seen at that time. Whether it got an entry of its own.
  bool note(std::uint64_t lsn, std::int64_t at) {
    if (lsn <= done_ || (count_ && lsn <= entry(count_ - 1).lsn)) return false;
    if (count_ && at - entry(count_ - 1).at < lag_ring_grain_ms) {
      entry(count_ - 1).lsn = lsn;
      return false;
    }
    if (count_ == capacity) thin();
    entry(count_++) = {lsn, at};
    return true;
  }

  // Everything before that position is done. The time of the latest entry that thereby went.
  std::optional<std::int64_t> finish(std::uint64_t lsn) {
    if (lsn <= done_) return std::nullopt;
    done_ = lsn;
    int gone = 0;
    for (int more = count_; gone < more;) {  // the first entry that is not done
      int middle = (gone + more) / 2;
      if (entry(middle).lsn <= lsn)
        gone = middle + 1;
      else
        more = middle;
    }
    if (gone == 0) return std::nullopt;
    std::int64_t latest = entry(gone - 1).at;
    first_ = (first_ + gone) % capacity;
    count_ -= gone;
    return latest;
  }

  // When the oldest position that is not done was seen; nothing when nothing waits.
  std::optional<std::int64_t> oldest() const { return count_ ? std::optional(entry(0).at) : std::nullopt; }
};

}  // namespace workload::core
