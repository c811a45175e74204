#include "core/lag_ring.hpp"

#include <gtest/gtest.h>

namespace workload::core {

TEST(LagRing, NothingWaitsWhenAllIsDone) {
  LagRing<4> ring = {};
  EXPECT_EQ(ring.oldest(), std::nullopt);
  ring.note(100, 1000);
  ring.finish(100);
  EXPECT_EQ(ring.oldest(), std::nullopt);
}

TEST(LagRing, TheOldestThatIsNotDoneCounts) {
  LagRing<4> ring = {};
  ring.note(100, 1000);
  ring.note(200, 2000);
  EXPECT_EQ(ring.oldest(), 1000);
  EXPECT_EQ(ring.finish(150), 1000);
  EXPECT_EQ(ring.oldest(), 2000);
}

TEST(LagRing, APositionThatWasDoneBeforeItWasSeenDoesNotWait) {
  LagRing<4> ring = {};
  ring.finish(200);
  ring.note(200, 1000);
  ring.note(150, 1000);
  EXPECT_EQ(ring.oldest(), std::nullopt);
}

TEST(LagRing, APositionIsSeenOnce) {
  LagRing<4> ring = {};
  ring.note(100, 1000);
  ring.note(100, 9000);
  EXPECT_EQ(ring.oldest(), 1000);
}

TEST(LagRing, LooksInQuickSuccessionShareAnEntryAndItsEarlierTime) {
  LagRing<4> ring = {};
  for (int i = 0; i < 49; i++) ring.note(100 + i, 1000 + i);
  ring.note(1000, 1050);
  ring.finish(147);
  EXPECT_EQ(ring.oldest(), 1000);
  ring.finish(148);
  EXPECT_EQ(ring.oldest(), 1050);
}

TEST(LagRing, AFullRingKeepsTheOldestExactAndTellsNoLagTooSmall) {
  LagRing<8> ring = {};
  for (int i = 1; i <= 1000; i++) ring.note(i, i * 1000);
  EXPECT_EQ(ring.oldest(), 1000);
  for (std::uint64_t done = 1; done < 1000; done += 100) {
    ring.finish(done);
    ASSERT_TRUE(ring.oldest().has_value());
    EXPECT_LE(*ring.oldest(), static_cast<std::int64_t>(done + 1) * 1000);
  }
  ring.finish(1000);
  EXPECT_EQ(ring.oldest(), std::nullopt);
}

TEST(LagRing, GoesRoundWithoutEnd) {
  LagRing<4> ring = {};
  for (int i = 1; i <= 100; i++) {
    ring.note(i, i * 1000);
    if (i > 2) ring.finish(i - 2);
    EXPECT_EQ(ring.oldest(), i > 2 ? (i - 1) * 1000 : 1000);
  }
}

}  // namespace workload::core
