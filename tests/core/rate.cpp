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

}  // namespace
}  // namespace workload::core
