#include "core/conflict_counts.hpp"

#include <gtest/gtest.h>

namespace workload::core {
namespace {

ConflictTotals locks(std::int64_t count) { return {{0, count, 0, 0, 0}}; }

}  // namespace

TEST(ConflictCounts, WhatWasThereBeforeIsNotOfTheLastHour) {
  ConflictCounts counts = {};
  EXPECT_FALSE(counts.known());
  counts.note(100, locks(7));
  EXPECT_EQ(counts.totals().of[1], 7);
  EXPECT_EQ(counts.last_hour(100).of[1], 0);
  counts.note(100, locks(8));
  EXPECT_EQ(counts.last_hour(100).of[1], 1);
}

TEST(ConflictCounts, WhatIsAnHourAgoIsForgotten) {
  ConflictCounts counts = {};
  counts.note(100, locks(0));
  counts.note(101, locks(5));
  for (int minute = 102; minute <= 162; minute++) counts.note(minute, locks(6));
  EXPECT_EQ(counts.last_hour(162).of[1], 1);
  for (int minute = 163; minute <= 170; minute++) counts.note(minute, locks(6));
  EXPECT_EQ(counts.last_hour(170).of[1], 0);
  EXPECT_EQ(counts.totals().of[1], 6);
}

TEST(ConflictCounts, AResetDoesNotCountBackwards) {
  ConflictCounts counts = {};
  counts.note(100, locks(50));
  counts.note(101, locks(2));
  EXPECT_EQ(counts.last_hour(101).of[1], 2);
}

}  // namespace workload::core
