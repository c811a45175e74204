#include "extension/replica/wait.hpp"

#include "extension/replica/memory.hpp"

namespace workload::server {

namespace {

// Replay tells nobody that it went on, so it is asked: often at first, since most commits are there in a few
// milliseconds.
int nap_ms(int64 waited_ms) { return waited_ms < 200 ? 1 : waited_ms < 2000 ? 2 : 10; }

std::optional<uint64> left_at(TimeLineID timeline, TimeLineID ours) {
  List* history = readTimeLineHistory(ours);
  if (!tliInHistory(timeline, history)) return std::nullopt;
  return tliSwitchPoint(timeline, history, nullptr);
}

}  // namespace

core::Place place_now(const core::CommitToken& token) {
  core::Place place = {};
  TimeLineID timeline;
  if (RecoveryInProgress()) {
    place.lsn = GetXLogReplayRecPtr(&timeline);
  } else {
    timeline = GetWALInsertionTimeLine();
    place.lsn = GetXLogInsertRecPtr();
  }
  place.timeline = timeline;
  if (token.timeline < place.timeline) place.left_at = left_at(token.timeline, timeline);
  return place;
}

core::Arrival wait_for(const core::CommitToken& token, std::optional<int64> timeout_ms) {
  int64 began = monotonic_ms();
  for (;;) {
    core::Arrival arrival = core::arrival(token, place_now(token));
    int64 waited = monotonic_ms() - began;
    if (arrival != core::Arrival::coming || (timeout_ms && waited >= *timeout_ms)) return arrival;
    int64 nap = nap_ms(waited);
    if (timeout_ms) nap = Min(nap, *timeout_ms - waited);
    (void)WaitLatch(MyLatch, WL_LATCH_SET | WL_TIMEOUT | WL_EXIT_ON_PM_DEATH, nap, PG_WAIT_EXTENSION);
    ResetLatch(MyLatch);
    CHECK_FOR_INTERRUPTS();
  }
}

}  // namespace workload::server
