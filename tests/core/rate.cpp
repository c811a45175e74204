#include "core/rate.hpp"

#include <gtest/gtest.h>

namespace workload::core {
namespace {

constexpr Rate twenty_a_second{50'000, 100};

int admitted(Rate rate, std::int64_t& state, std::int64_t now, int tries) {
  int count = 0;
  for (int i = 0; i < tries; i++)
    if (auto next = rate.admit(state, now)) {
      state = *next;
      count++;
    }
  return count;
}

TEST(Rate, LetsABurstThroughAndNoMore) {
  std::int64_t state = 0;
  EXPECT_EQ(admitted(twenty_a_second, state, 1'000'000, 1000), 100);
}

TEST(Rate, GoesOnAtItsPaceAfterABurst) {
  std::int64_t state = 0;
  admitted(twenty_a_second, state, 0, 1000);
  int in_ten_seconds = 0;
  for (std::int64_t now = 1000; now <= 10'000'000; now += 1000)
    in_ten_seconds += admitted(twenty_a_second, state, now, 5);
  EXPECT_EQ(in_ten_seconds, 200);
}

TEST(Rate, ForgetsABurstAfterAPause) {
  std::int64_t state = 0;
  admitted(twenty_a_second, state, 0, 1000);
  EXPECT_EQ(admitted(twenty_a_second, state, 60'000'000, 1000), 100);
}

TEST(Rate, AClockSetBackDoesNotOpenIt) {
  std::int64_t state = 0;
  admitted(twenty_a_second, state, 60'000'000, 1000);
  EXPECT_EQ(admitted(twenty_a_second, state, 30'000'000, 10), 0);
}

constexpr Volume thousand_a_second{1000, 5};

TEST(Volume, LetsABurstThroughAndOneMoreThatBeginsInIt) {
  std::int64_t state = 0, sum = 0, now = 1'000'000;
  for (int i = 0; i < 100; i++)
    if (thousand_a_second.admits(state, now)) {
      state = thousand_a_second.spend(state, now, 300);
      sum += 300;
    }
  EXPECT_EQ(sum, 5100);
}

TEST(Volume, GoesOnAtItsPaceWhateverTheSizes) {
  std::int64_t state = 0, sum = 0;
  for (std::int64_t now = 0; now < 1'000'000'000; now += 10'000)
    if (thousand_a_second.admits(state, now)) {
      std::int64_t amount = 1 + now / 10'000 % 7919;
      state = thousand_a_second.spend(state, now, amount);
      sum += amount;
    }
  EXPECT_NEAR(sum, 1'000'000 + 5'000, 8'000);
}

TEST(Volume, LetsThroughWhatIsLargerThanAnyBurst) {
  std::int64_t state = thousand_a_second.spend(0, 0, 60'000);
  EXPECT_FALSE(thousand_a_second.admits(state, 50'000'000));
  EXPECT_TRUE(thousand_a_second.admits(state, 56'000'000));
}

TEST(Volume, DoesNotOverflowAtItsExtremes) {
  Volume narrow{1024, 5}, wide{std::int64_t{1} << 40, 5};
  EXPECT_GT(narrow.spend(0, 1, std::int64_t{1} << 31), 0);
  EXPECT_EQ(wide.spend(0, 5, 1), 5);
}

}  // namespace
}  // namespace workload::core
