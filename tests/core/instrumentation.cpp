#include "core/instrumentation.hpp"

#include <gtest/gtest.h>

namespace workload::core {

TEST(Instrumentation, AScanThatThrowsAwayAMillionRowsIsMeasuredFullyAtOnce) {
  EXPECT_EQ(affordable({.total_cost = 20000, .node_calls = 51}, 25), Level::full);
}

TEST(Instrumentation, CountingTheRowsOfAJoinOfMillionsIsNotTimed) {
  EXPECT_LT(affordable({.total_cost = 200000, .node_calls = 4e6}, 25), Level::full);
}

TEST(Instrumentation, ACheapPlanIsNotMeasured) {
  EXPECT_EQ(affordable({.total_cost = 8, .node_calls = 2}, 25), Level::plan);
}

TEST(Instrumentation, ASlowClockLeavesRowCountsOnly) {
  Forecast forecast{.total_cost = 10000, .node_calls = 10000};
  EXPECT_EQ(affordable(forecast, 25), Level::full);
  EXPECT_EQ(affordable(forecast, 700), Level::rows);
}

TEST(Instrumentation, MoreCallsNeverGetMoreMeasurement) {
  for (double calls = 1; calls < 1e9; calls *= 3)
    EXPECT_GE(affordable({5000, calls}, 30), affordable({5000, calls * 3}, 30));
}

}  // namespace workload::core
