// What looks at a replica add up to: how long WAL has waited for replay, since when there is no connection, up to when
// the replica provably has everything, whether it went another way than its upstream. One look says none of this, and
// what the server says of times is of no use without a connection: its receiver sets them to now whenever it starts.
// Trivially copyable, zeroed when empty: it lies in shared memory.
#pragma once
#include <algorithm>
#include <cstdint>
#include <optional>

#include "core/lag_ring.hpp"
#include "core/recent_lag.hpp"

namespace workload::core {

// What the server says at one moment. Times are milliseconds of a clock that never goes back; positions are 0 and times
// nothing while they are not known.
struct Look {
  std::int64_t now = 0;
  std::int64_t interval = 250;  // so often the sampler looks
  int receiver = 0;             // its process
  bool streaming = false;       // by its own account, with its connection shown
  bool listening = true;        // to its upstream, which accepted to stream; of use while that says nothing
  bool waiting = false;         // at the end of a timeline, for what to do
  std::uint64_t received = 0;   // up to where WAL arrived; the start of a segment before anything did
  std::uint64_t replayed = 0;
  std::uint64_t announced = 0;                    // up to where the upstream said it has WAL
  std::optional<std::int64_t> sent_at, heard_at;  // the latest message of this connection, by both sides' clocks
};

class ReplicaMemory {
  LagRing<4096> arrivals_;       // 17 minutes of paused replay at 4 looks a second; then more coarsely
  LagRing<1024> announcements_;  // when the upstream said that it is there
  std::int64_t connected_at_, connection_began_, confirmed_at_, looked_at_;
  std::int64_t ahead_since_;
  std::uint64_t announced_;
  std::int64_t heard_at_;
  std::uint64_t replay_timed_from_;
  std::int64_t replay_timed_at_;
  double replay_rate_;
  std::int64_t unwatched_at_;  // what arrived then was first seen after nobody had looked for a while
  int connection_, ahead_looks_;
  bool proven_;

  static std::optional<std::int64_t> age(std::int64_t now, std::int64_t at) {
    return at ? std::optional(std::max<std::int64_t>(now - at, 0)) : std::nullopt;
  }

  // More than its upstream has: on the same timeline only one that went another way can have that.
  static bool ahead(const Look& look, bool spoken) {
    return (look.waiting && look.received && look.replayed > look.received) ||
           (spoken && look.announced && look.replayed > look.announced);
  }

  // A receiver whose upstream refuses it (the slot is lost, or unknown, or it went another way) shows a connection
  // until it is told so, again and again; one that went another way even gets what both have, up to where they parted.
  // So one counts when a message came over it, or once it listened and that lasted, and not while it is ahead.
  void see_connection(const Look& look, bool spoken, bool ahead) {
    constexpr std::int64_t lasting = 1000;  // chosen
    if (!look.streaming) {
      connection_ = 0;
      proven_ = false;
      return;
    }
    if (look.receiver != connection_) proven_ = false;
    if (look.receiver != connection_ || (!proven_ && !look.listening)) connection_began_ = look.now;
    connection_ = look.receiver;
    if (!ahead && (spoken || look.now - connection_began_ >= lasting)) proven_ = true;
    if (proven_) connected_at_ = look.now;
  }

  // Seen twice and for a second, since positions are not read all at the same moment.
  void see_whether_ahead(const Look& look, bool ahead) {
    if (!ahead) {
      ahead_looks_ = 0;
    } else if (ahead_looks_++ == 0) {
      ahead_since_ = look.now;
    }
  }

  // While WAL waits, how fast it is replayed.
  void time_replay(const Look& look, bool backlog) {
    constexpr std::int64_t period = 500;  // chosen
    if (!backlog || look.replayed < replay_timed_from_ || replay_timed_at_ == 0) {
      replay_timed_at_ = look.now;
      replay_timed_from_ = look.replayed;
      return;
    }
    if (look.now - replay_timed_at_ < period) return;
    double rate = static_cast<double>(look.replayed - replay_timed_from_) * 1000.0 / (look.now - replay_timed_at_);
    // Mostly replay waits for what is to arrive, so the fastest counts, and fades.
    if (rate > 0) replay_rate_ = rate > replay_rate_ ? rate : replay_rate_ * 0.9 + rate * 0.1;
    replay_timed_at_ = look.now;
    replay_timed_from_ = look.replayed;
  }

 public:
  RecentLag recent;

  void remember(const Look& look) {
    if (look.now < looked_at_) return;  // somebody else looked since
    bool spoken = look.streaming && look.sent_at && look.heard_at;
    bool is_ahead = ahead(look, spoken);
    see_connection(look, spoken, is_ahead);
    see_whether_ahead(look, is_ahead);
    if (spoken) {
      announced_ = look.announced;
      heard_at_ = *look.heard_at;
    }
    std::uint64_t received = std::max(look.received, look.replayed);
    if (look.received && arrivals_.note(received, look.now) &&
        look.now - looked_at_ > 2 * look.interval + 1000)  // chosen
      unwatched_at_ = look.now;
    arrivals_.finish(look.replayed);
    std::int64_t sent_at = spoken ? std::min(*look.sent_at, *look.heard_at) : 0;
    if (spoken && look.announced) announcements_.note(look.announced, sent_at);
    if (auto confirmed = announcements_.finish(look.replayed)) confirmed_at_ = std::max(confirmed_at_, *confirmed);
    if (spoken && look.announced && look.replayed >= look.announced) confirmed_at_ = std::max(confirmed_at_, sent_at);
    time_replay(look, received > look.replayed);
    looked_at_ = look.now;
  }

  bool connected() const { return proven_; }
  bool ever_connected() const { return connected_at_ != 0; }
  bool ahead_of_upstream() const { return ahead_looks_ > 2 && looked_at_ - ahead_since_ >= 1000; }

  // For how long WAL that arrived has waited; 0 when none waits. When it arrived unwatched, for so long at least.
  std::int64_t apply_lag_ms(std::int64_t now) const { return age(now, arrivals_.oldest().value_or(0)).value_or(0); }
  bool lag_is_known() const { return arrivals_.oldest() != std::optional(unwatched_at_); }
  std::optional<std::int64_t> disconnected_ms(std::int64_t now) const {
    return proven_ ? std::nullopt : age(now, connected_at_);
  }
  // So old is at most what is not here.
  std::optional<std::int64_t> staleness_ms(std::int64_t now) const { return age(now, confirmed_at_); }
  // While connected, since the upstream was heard: an idle one sends its first message long after the connection began.
  std::optional<std::int64_t> contact_ms(std::int64_t now) const {
    return proven_ ? age(now, std::max(heard_at_, connection_began_)) : std::nullopt;
  }
  // Since the last message, whether or not there is a connection.
  std::optional<std::int64_t> silence_ms(std::int64_t now) const { return age(now, heard_at_); }
  std::uint64_t last_announced() const { return announced_; }
  std::optional<double> replay_bytes_per_second() const {
    return replay_rate_ > 0 ? std::optional(replay_rate_) : std::nullopt;
  }
};

}  // namespace workload::core
