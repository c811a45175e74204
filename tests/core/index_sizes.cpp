#include <gtest/gtest.h>

#include "core/distinct.hpp"
#include "core/gin_size.hpp"
#include "core/other_sizes.hpp"

namespace workload::core {

TEST(Distinct, IsWhatWasSeenWhenAllWasSeen) { EXPECT_EQ(distinct_values({300, 900, 10, 1}), 300); }

TEST(Distinct, ValuesOfSingleBlocksGrowWithTheTable) {
  EXPECT_NEAR(distinct_values({1000, 1000, 1000, 0.01}), 100000, 1);
}

TEST(Distinct, ValuesOfManyBlocksDoNot) { EXPECT_NEAR(distinct_values({20, 2000, 0, 0.01}), 20, 0.01); }

TEST(HashSize, BucketsDoubleInFourStepsFrom512On) {
  EXPECT_EQ(buckets_allocated(1), 2);
  EXPECT_EQ(buckets_allocated(300), 512);
  EXPECT_EQ(buckets_allocated(513), 640);
  EXPECT_EQ(buckets_allocated(1000), 1024);
}

TEST(BrinSize, NeedsAMetaPageAMapAndThePagesOfItsRanges) {
  EXPECT_EQ(brin_pages(1000, 128, 24), 3);
  EXPECT_GT(brin_pages(100000, 1, 24), 400);
}

TEST(GinSize, AKeyOfManyRowsTakesFewBytesARow) {
  GinKeys one{1, 1000000, 8};
  EXPECT_LT(gin_pages({&one, 1}, 10000), 1000000 * 2.5 / page_bytes);
  EXPECT_GT(gin_pages({&one, 1}, 10000), 1000000 / page_bytes);
}

}  // namespace workload::core
