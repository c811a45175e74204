#include "core/promotion.hpp"

#include <gtest/gtest.h>

namespace workload::core {

TEST(Promotion, TakesAMomentWhenNothingWaits) { EXPECT_EQ(promotion_ms(0, std::nullopt), plain_promotion_ms); }

TEST(Promotion, TakesAsLongAsReplayOfWhatWaits) {
  EXPECT_EQ(promotion_ms(26'700'000, 20e6), plain_promotion_ms + 1335);
}

TEST(Promotion, IsNotEstimatedFromNothing) {
  EXPECT_EQ(promotion_ms(std::nullopt, 20e6), std::nullopt);
  EXPECT_EQ(promotion_ms(1000, std::nullopt), std::nullopt);
  EXPECT_EQ(promotion_ms(1000, 0.0), std::nullopt);
}

}  // namespace workload::core
