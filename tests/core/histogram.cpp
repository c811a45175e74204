#include "core/histogram.hpp"

#include <gtest/gtest.h>

namespace workload::core {

TEST(Histogram, EveryLatencyLiesWithinTheBoundsOfItsBucket) {
  for (double latency = 0.0001; latency < 1e6; latency *= 1.07) {
    int bucket = Histogram::bucket(latency);
    EXPECT_LE(Histogram::lower_bound(bucket), latency * 1.0000001);
    EXPECT_GT(Histogram::lower_bound(bucket + 1), latency * 0.9999999);
  }
}

TEST(Histogram, AnythingTooLongLandsInTheLastBucket) {
  EXPECT_EQ(Histogram::bucket(1e300), Histogram::size - 1);
  EXPECT_EQ(Histogram::bucket(-1), 0);
}

TEST(Histogram, PercentilesAreWithinAnEighthOfTheTruth) {
  Histogram latencies{};
  for (int i = 1; i <= 10000; i++) latencies.add(i * 0.01);  // 0.01 ms to 100 ms, evenly
  EXPECT_NEAR(*latencies.percentile(0.50), 50, 50.0 / 8);
  EXPECT_NEAR(*latencies.percentile(0.95), 95, 95.0 / 8);
  EXPECT_NEAR(*latencies.percentile(0.99), 99, 99.0 / 8);
}

TEST(Histogram, OneSlowExecutionInAHundredDoesNotMoveTheMedian) {
  Histogram latencies{};
  for (int i = 0; i < 99; i++) latencies.add(1);
  latencies.add(5000);
  EXPECT_NEAR(*latencies.percentile(0.50), 1, 0.2);
  EXPECT_GT(*latencies.percentile(0.995), 4000);
}

TEST(Histogram, KnowsNothingWithoutExecutions) {
  Histogram latencies{};
  EXPECT_FALSE(latencies.percentile(0.5).has_value());
}

TEST(Histogram, AddingAnotherCountsBoth) {
  Histogram one{}, two{};
  for (int i = 0; i < 10; i++) one.add(1);
  for (int i = 0; i < 90; i++) two.add(100);
  one.add(two);
  EXPECT_NEAR(*one.percentile(0.05), 1, 0.2);
  EXPECT_NEAR(*one.percentile(0.50), 100, 13);
}

TEST(Histogram, ANarrowOneAddsUpToTheSame) {
  Histogram wide{}, sum{};
  NarrowHistogram narrow{};
  for (int i = 1; i <= 3000; i++) {
    wide.add(i * 0.01);
    narrow.add(i * 0.01);
  }
  for (int i = 0; i < 100; i++) sum.add(narrow);
  for (int i = 0; i < Histogram::size; i++) EXPECT_EQ(sum.counts[i], wide.counts[i] * 100);
}

}  // namespace workload::core
