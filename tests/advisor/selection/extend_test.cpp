#include "advisor/selection/extend.hpp"

#include <gtest/gtest.h>

namespace workload::advisor {
namespace {

bool pays(double gain, double upkeep) {
  Difference difference;
  difference.gain = gain;
  difference.upkeep = upkeep;
  return pays_for_writes(difference);
}

TEST(PaysForWrites, WhatSavesReadsHalfAsMuchAgainAsItCostsWrites) {
  EXPECT_TRUE(pays(10, 6));
  EXPECT_FALSE(pays(10, 8));
  EXPECT_FALSE(pays(10, 12));
}
TEST(PaysForWrites, WhatWritesCostLessWithNeedsNoMargin) {
  EXPECT_TRUE(pays(0, -1));
  EXPECT_TRUE(pays(-0.5, -1));
  EXPECT_FALSE(pays(-2, -1));
}
TEST(PaysForWrites, WhatSavesNothingDoesNot) { EXPECT_FALSE(pays(0, 0)); }

}  // namespace
}  // namespace workload::advisor
