// The few that cost the most of any number that are offered one after another, in memory that the caller gives: no list
// of all of them is made, so it can be used where nothing may be allocated.
#pragma once
#include <algorithm>
#include <cstddef>
#include <span>

#include "core/units.hpp"

namespace workload::core {

// Who is worth a closer look: chosen, and enough to matter on any server.
constexpr Milliseconds least_cost = 1000;
constexpr double least_share = 0.01;

template <class Key>
class Costliest {
 public:
  struct Place {
    Key key;
    Milliseconds cost;
  };

  explicit Costliest(std::span<Place> room) : room_(room) {}

  void offer(const Key& key, Milliseconds cost) {
    all_ += cost;
    if (cost < least_cost) return;
    if (count_ == room_.size() && (count_ == 0 || cost <= room_[count_ - 1].cost)) return;
    std::size_t at = std::min(count_, room_.size() - 1);
    for (; at > 0 && room_[at - 1].cost < cost; at--) room_[at] = room_[at - 1];
    room_[at] = {key, cost};
    count_ = std::min(count_ + 1, room_.size());
  }

  // Those that took their share of everything that was offered, the costliest first.
  std::span<const Place> worth_a_look() const {
    std::size_t worth = 0;
    while (worth < count_ && room_[worth].cost >= least_share * all_) worth++;
    return room_.first(worth);
  }

 private:
  std::span<Place> room_;
  std::size_t count_ = 0;
  Milliseconds all_ = 0;
};

}  // namespace workload::core
