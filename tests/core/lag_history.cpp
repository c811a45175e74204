#include "core/lag_history.hpp"

#include <gtest/gtest.h>

#include <memory>

namespace workload::core {
namespace {

LagSample replica_lag(std::int64_t ms, Bytes bytes = 0) { return {true, 1, {ms, bytes}}; }

}  // namespace

TEST(LagHistory, APeriodIsThereOnceItIsOver) {
  auto history = std::make_unique<LagHistory>();
  history->add(7200, replica_lag(5));
  EXPECT_EQ(history->seconds.period(7200), nullptr);
  history->add(7201, replica_lag(6));
  ASSERT_NE(history->seconds.period(7200), nullptr);
  EXPECT_EQ(history->seconds.period(7200)->looks, 1);
  EXPECT_EQ(history->seconds.period(7200)->max_ms, 5);
}

TEST(LagHistory, PercentilesAreThoseOfTheLooks) {
  auto history = std::make_unique<LagHistory>();
  for (int i = 1; i <= 100; i++) history->add(600, replica_lag(101 - i, i));
  history->add(660, replica_lag(0));
  const LagPeriod* minute = history->minutes.period(10);
  ASSERT_NE(minute, nullptr);
  EXPECT_EQ(minute->looks, 100);
  EXPECT_EQ(minute->p50_ms, 50);
  EXPECT_EQ(minute->p95_ms, 95);
  EXPECT_EQ(minute->p99_ms, 99);
  EXPECT_EQ(minute->max_ms, 100);
  EXPECT_EQ(minute->most_bytes, 100);
}

TEST(LagHistory, OneLookIsAllItsPercentiles) {
  auto history = std::make_unique<LagHistory>();
  history->add(60, replica_lag(7));
  history->add(61, replica_lag(0));
  const LagPeriod* second = history->seconds.period(60);
  ASSERT_NE(second, nullptr);
  EXPECT_EQ(second->p50_ms, 7);
  EXPECT_EQ(second->p99_ms, 7);
}

TEST(LagHistory, WhatWasNotLookedAtIsMissing) {
  auto history = std::make_unique<LagHistory>();
  history->add(1000, replica_lag(5));
  history->add(1010, replica_lag(5));
  history->add(1011, replica_lag(5));
  EXPECT_NE(history->seconds.period(1000), nullptr);
  for (int second = 1001; second < 1010; second++) EXPECT_EQ(history->seconds.period(second), nullptr);
  EXPECT_NE(history->seconds.period(1010), nullptr);
}

TEST(LagHistory, WhatIsAnHourOldMakesRoom) {
  auto history = std::make_unique<LagHistory>();
  for (int second = 1; second <= 3602; second++) history->add(second, replica_lag(second));
  EXPECT_EQ(history->seconds.period(1), nullptr);
  ASSERT_NE(history->seconds.period(3601), nullptr);
  EXPECT_EQ(history->seconds.period(3601)->max_ms, 3601);
}

TEST(LagHistory, UnknownLagIsNotZero) {
  auto history = std::make_unique<LagHistory>();
  history->add(100, {true, 1, {}});
  history->add(100, {false, 2, {}});
  history->add(101, {false, 2, {}});
  const LagPeriod* second = history->seconds.period(100);
  ASSERT_NE(second, nullptr);
  EXPECT_EQ(second->looks, 2);
  EXPECT_EQ(second->known, 0);
  EXPECT_EQ(second->most_bytes, -1);
  EXPECT_FALSE(second->replica);  // it was promoted
  EXPECT_EQ(second->timeline, 2u);
}

TEST(LagHistory, MoreLooksThanFitStillCountInTheMaximum) {
  auto history = std::make_unique<LagHistory>();
  for (int i = 0; i < 100; i++) history->add(50, replica_lag(i));
  history->add(51, replica_lag(0));
  EXPECT_EQ(history->seconds.period(50)->max_ms, 99);
  EXPECT_EQ(history->seconds.period(50)->looks, 100);
}

}  // namespace workload::core
