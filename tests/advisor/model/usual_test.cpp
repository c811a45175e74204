#include "advisor/model/usual.hpp"

#include <gtest/gtest.h>

namespace workload::advisor {
namespace {

TEST(UsualValues, AreTheFewestThatNearlyAllRowsHave) {
  EXPECT_EQ(usual_values({0.95, 0.04, 0.01}, false), 1u);
  EXPECT_EQ(usual_values({0.69, 0.3, 0.006, 0.004}, false), 2u);
  EXPECT_EQ(usual_values({0.4, 0.3, 0.25, 0.05}, false), 3u);
}
TEST(UsualValues, AreNotFour) {
  EXPECT_EQ(usual_values({0.3, 0.25, 0.25, 0.15, 0.05}, false), 0u);
  EXPECT_EQ(usual_values({0.55, 0.15, 0.15, 0.1, 0.05}, false), 1u);  // most rows have the first
}
TEST(UsualValues, AreNotAllThatThereAre) {
  EXPECT_EQ(usual_values({0.4, 0.35, 0.25}, false), 0u);
  EXPECT_EQ(usual_values({0.7, 0.3}, false), 1u);
  EXPECT_EQ(usual_values({0.4, 0.35, 0.2}, true), 3u);
  EXPECT_EQ(usual_values({}, true), 0u);
}

}  // namespace
}  // namespace workload::advisor
