// The states of a replica that mislead the usual formulas, each as a sequence of looks.
#include "core/replica_memory.hpp"

#include <gtest/gtest.h>

#include <memory>

namespace workload::core {
namespace {

constexpr std::int64_t period = 250;

// A server that is looked at every quarter of a second. What a test changes in `look` holds from then on.
struct Replica {
  std::unique_ptr<ReplicaMemory> memory = std::make_unique<ReplicaMemory>();
  Look look;
  bool hears = true;  // the upstream says something at each look

  Replica() {
    look.now = 1'000'000;
    look.receiver = 77;
    look.streaming = true;
    look.received = look.replayed = look.announced = 0x3000000;
  }

  void run(std::int64_t ms) {
    for (std::int64_t end = look.now + ms; look.now < end;) {
      look.now += period;
      if (look.streaming && hears) look.sent_at = look.heard_at = look.now - 1;
      memory->remember(look);
    }
  }
  void arrive(std::uint64_t bytes) { look.received = look.announced = look.announced + bytes; }
  void lose_connection() {
    look.streaming = false;
    look.receiver = 0;
    look.sent_at = look.heard_at = std::nullopt;
  }

  std::int64_t lag() const { return memory->apply_lag_ms(look.now); }
  std::optional<std::int64_t> staleness() const { return memory->staleness_ms(look.now); }
  std::optional<std::int64_t> disconnected() const { return memory->disconnected_ms(look.now); }
};

void expect_near(std::optional<std::int64_t> value, std::int64_t truth) {
  ASSERT_TRUE(value.has_value());
  EXPECT_GE(*value, truth - period);
  EXPECT_LE(*value, truth + 100);
}

}  // namespace

TEST(ReplicaMemory, OnAnIdlePrimaryNothingLagsHoweverLong) {
  Replica replica;
  replica.run(600'000);
  EXPECT_EQ(replica.lag(), 0);
  EXPECT_TRUE(replica.memory->connected());
  EXPECT_EQ(replica.disconnected(), std::nullopt);
}

TEST(ReplicaMemory, PausedReplayLagsOnlyFromWhenSomethingArrived) {
  Replica replica;
  replica.run(40'000);  // paused, nothing to replay
  EXPECT_EQ(replica.lag(), 0);
  replica.arrive(253'696);
  replica.run(5'000);
  expect_near(replica.lag(), 5'000);
  replica.arrive(1000);
  replica.run(1'000);
  expect_near(replica.lag(), 6'000);  // the oldest counts
}

TEST(ReplicaMemory, ALongTransactionThatIsReplayedAsItComesIsNoLag) {
  Replica replica;
  for (int i = 0; i < 48; i++) {  // 12 s without a commit
    replica.arrive(300'000);
    replica.run(period);
    replica.look.replayed = replica.look.received;
    EXPECT_LE(replica.lag(), period);
  }
}

TEST(ReplicaMemory, WhatArrivedWhileNobodyLookedHasWaitedForAnUnknownTime) {
  Replica replica;
  replica.run(5'000);
  replica.arrive(1000);
  replica.look.now += 10'000;
  replica.run(period);
  EXPECT_FALSE(replica.memory->lag_is_known());
  replica.run(3'000);  // it is still the oldest
  EXPECT_FALSE(replica.memory->lag_is_known());
  expect_near(replica.lag(), 3'000);  // at least
  replica.look.replayed = replica.look.received;
  replica.run(period);
  EXPECT_TRUE(replica.memory->lag_is_known());
  EXPECT_EQ(replica.lag(), 0);
}

TEST(ReplicaMemory, WhatArrivedBeforeNobodyLookedIsStillTimed) {
  Replica replica;
  replica.run(5'000);
  replica.arrive(1000);
  replica.run(period);
  replica.arrive(1000);
  replica.look.now += 10'000;
  replica.run(period);
  EXPECT_TRUE(replica.memory->lag_is_known());
  expect_near(replica.lag(), 10'000 + period);
}

TEST(ReplicaMemory, AnIdleUpstreamIsNoLongerSilentThanItsConnectionLasts) {
  Replica replica;
  replica.run(5'000);
  replica.lose_connection();
  replica.run(600'000);
  replica.look.streaming = true;
  replica.look.receiver = 78;
  replica.hears = false;
  replica.run(3'000);
  EXPECT_TRUE(replica.memory->connected());
  expect_near(replica.memory->contact_ms(replica.look.now), 3'000);
  EXPECT_GT(replica.memory->silence_ms(replica.look.now), 600'000);
}

TEST(ReplicaMemory, AnUpstreamThatTakesLongToRefuseIsNoConnection) {
  Replica replica;
  replica.hears = false;
  replica.look.listening = false;
  replica.run(10'000);
  EXPECT_FALSE(replica.memory->ever_connected());
  replica.look.listening = true;
  replica.run(500);
  EXPECT_FALSE(replica.memory->ever_connected());
  replica.run(1'000);
  EXPECT_TRUE(replica.memory->connected());
  replica.look.listening = false;  // it works on what came
  replica.run(1'000);
  EXPECT_TRUE(replica.memory->connected());
}

TEST(ReplicaMemory, AnUpstreamThatSendsOnlyWhatBothHaveIsNoConnection) {
  Replica replica;
  replica.look.replayed = replica.look.announced + 100;
  replica.run(500);
  EXPECT_FALSE(replica.memory->ever_connected());
  replica.run(1'500);
  EXPECT_FALSE(replica.memory->ever_connected());
  EXPECT_TRUE(replica.memory->ahead_of_upstream());
  replica.look.announced = replica.look.replayed;
  replica.run(period);
  EXPECT_TRUE(replica.memory->connected());
  EXPECT_FALSE(replica.memory->ahead_of_upstream());
}

TEST(ReplicaMemory, AFrozenUpstreamShowsInSilenceAndStaleness) {
  Replica replica;
  replica.run(5'000);
  replica.hears = false;
  replica.run(13'500);
  EXPECT_EQ(replica.lag(), 0);  // what it has it replayed
  expect_near(replica.memory->silence_ms(replica.look.now), 13'500);
  expect_near(replica.staleness(), 13'500);
}

TEST(ReplicaMemory, WithoutUpstreamTheLossIsTimedByWhatWasSeen) {
  Replica replica;
  replica.run(5'000);
  replica.lose_connection();
  replica.run(8'750);
  EXPECT_FALSE(replica.memory->connected());
  expect_near(replica.disconnected(), 8'750);
  for (int i = 0; i < 10; i++) {  // its receiver starts anew every 5 s and says STREAMING, without a connection
    replica.look.receiver = 100 + i;
    replica.run(5'000);
  }
  expect_near(replica.disconnected(), 58'750);
  EXPECT_EQ(replica.lag(), 0);
}

TEST(ReplicaMemory, AfterARestartWithoutUpstreamNothingIsInvented) {
  Replica replica;
  replica.lose_connection();
  replica.look.announced = 0;
  replica.look.received -= 3'520'048;  // the start of a segment
  replica.run(5'000);
  EXPECT_FALSE(replica.memory->ever_connected());
  EXPECT_EQ(replica.disconnected(), std::nullopt);
  EXPECT_EQ(replica.staleness(), std::nullopt);
  EXPECT_EQ(replica.lag(), 0);
  EXPECT_FALSE(replica.memory->ahead_of_upstream());
}

TEST(ReplicaMemory, AConnectionThatIsRefusedAgainAndAgainIsNone) {  // the slot is lost, or was never there
  Replica replica;
  replica.hears = false;
  for (int i = 0; i < 12; i++) {
    replica.look.receiver = 100 + i;
    replica.look.streaming = true;
    replica.run(period);
    replica.lose_connection();
    replica.run(5'000);
  }
  EXPECT_FALSE(replica.memory->ever_connected());
}

TEST(ReplicaMemory, ASilentConnectionThatLastsIsOne) {  // an idle primary may say nothing for half a minute
  Replica replica;
  replica.hears = false;
  replica.run(1'500);
  EXPECT_TRUE(replica.memory->connected());
  EXPECT_EQ(replica.memory->silence_ms(replica.look.now), std::nullopt);
}

TEST(ReplicaMemory, ReplayThatHangsLagsFromWhenSomethingArrived) {  // blocked, delayed on purpose, stopped
  Replica replica;
  replica.run(10'000);
  replica.arrive(43'848);
  for (int i = 0; i < 24; i++) {
    replica.run(period);
    replica.arrive(8'000);
  }
  expect_near(replica.lag(), 6'000);
  replica.look.replayed = replica.look.received;
  replica.run(period);
  EXPECT_EQ(replica.lag(), 0);
}

TEST(ReplicaMemory, AnOldPrimaryThatWasNotRewoundHasDiverged) {
  Replica replica;
  replica.look.streaming = false;
  replica.look.waiting = true;  // its upstream's timeline left its own
  replica.look.received = replica.look.announced = 0x3000000 - 748'880;
  replica.run(500);
  EXPECT_FALSE(replica.memory->ahead_of_upstream());  // positions are not read all at once
  replica.run(2'000);
  EXPECT_TRUE(replica.memory->ahead_of_upstream());
  EXPECT_EQ(replica.lag(), 0);
}

TEST(ReplicaMemory, WhoIsConnectedAndHasMoreThanItsUpstreamHasDiverged) {
  Replica replica;
  replica.look.announced -= 1000;
  replica.run(2'000);
  EXPECT_TRUE(replica.memory->ahead_of_upstream());
}

TEST(ReplicaMemory, WhatWasAnnouncedBeforeThisConnectionProvesNoDivergence) {  // an archive may have brought more since
  Replica replica;
  replica.hears = false;
  replica.look.replayed += 1000;
  replica.run(5'000);
  EXPECT_FALSE(replica.memory->ahead_of_upstream());
}

TEST(ReplicaMemory, FollowingThroughAFailoverIsNoDivergence) {
  Replica replica;
  replica.run(5'000);
  replica.look.streaming = false;
  replica.look.waiting = true;
  replica.run(500);
  replica.look.waiting = false;
  replica.look.streaming = true;
  replica.arrive(1000);
  replica.look.replayed = replica.look.received;
  replica.run(5'000);
  EXPECT_FALSE(replica.memory->ahead_of_upstream());
  EXPECT_TRUE(replica.memory->connected());
}

TEST(ReplicaMemory, AnArchiveAloneIsNotAConnection) {
  Replica replica;
  replica.lose_connection();
  replica.look.received = replica.look.announced = 0;
  for (int i = 0; i < 10; i++) {
    replica.look.replayed += 16 << 20;
    replica.run(8'000);
  }
  EXPECT_FALSE(replica.memory->ever_connected());
  EXPECT_EQ(replica.staleness(), std::nullopt);
}

TEST(ReplicaMemory, UnderSteadyLoadStalenessFollowsReplay) {  // which is never at the very end of what was announced
  Replica replica;
  for (int i = 0; i < 100; i++) {
    std::uint64_t before = replica.look.received;
    replica.arrive(100'000);
    replica.run(period);
    replica.look.replayed = before;
  }
  replica.run(period);
  ASSERT_TRUE(replica.staleness().has_value());
  EXPECT_LE(*replica.staleness(), 4 * period);
}

TEST(ReplicaMemory, TellsHowFastReplayIs) {
  Replica replica;
  replica.run(1'000);
  EXPECT_EQ(replica.memory->replay_bytes_per_second(), std::nullopt);
  replica.arrive(100'000'000);
  for (int i = 0; i < 40; i++) {
    replica.look.replayed += 250'000;
    replica.run(period);
  }
  EXPECT_NEAR(replica.memory->replay_bytes_per_second().value_or(0), 1e6, 1e5);
}

}  // namespace workload::core
