#include "core/waits.hpp"

#include <gtest/gtest.h>

namespace workload::core {
namespace {

TEST(Waits, AStatementThatMostlyWaitedForALockIsNotBoundByItsPlan) {
  EXPECT_EQ(bound_by_plan({100, 90}), false);
  EXPECT_EQ(bound_by_plan({100, 50}), false);
}

TEST(Waits, AFewLockWaitsDoNotExcuseAPlan) { EXPECT_EQ(bound_by_plan({100, 49}), true); }

TEST(Waits, TooFewSamplesTellNothing) {
  EXPECT_EQ(bound_by_plan({0, 0}), std::nullopt);
  EXPECT_EQ(bound_by_plan({4, 4}), std::nullopt);
}

}  // namespace
}  // namespace workload::core
