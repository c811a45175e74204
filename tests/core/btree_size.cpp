#include "core/btree_size.hpp"

#include <gtest/gtest.h>

namespace workload::core {
namespace {

double megabytes(const BtreeSize& size) { return static_cast<double>(size.pages) * page_bytes / 1e6; }

BtreeSize size_of(double tuples, double distinct, double width, bool may_share = true) {
  KeyGroup group{tuples, distinct, entry_bytes(width, false)};
  return btree_size({&group, 1}, may_share);
}

}  // namespace

// The sizes are pg_relation_size() of indexes built on 200,000 rows by PostgreSQL 15.20.
TEST(BtreeSize, UniqueBigintIsWithinAFewPercentOfTheReal) {
  EXPECT_NEAR(megabytes(size_of(200000, 200000, 8)), 4.51, 0.23);
}

TEST(BtreeSize, TwoColumnsOfBigint) { EXPECT_NEAR(megabytes(size_of(200000, 200000, 16)), 6.33, 0.32); }

TEST(BtreeSize, EqualKeysShareTheirTuple) {
  auto shared = size_of(200000, 200, 8), apart = size_of(200000, 200, 8, false);
  EXPECT_NEAR(megabytes(shared), 1.47, 0.22);
  EXPECT_GT(apart.pages, 2 * shared.pages);
}

TEST(BtreeSize, NullsAreOneKey) {
  KeyGroup groups[] = {{6000, 6000, 16}, {194000, 1, 16}};
  auto mostly_null = btree_size(groups, true);
  EXPECT_NEAR(megabytes(mostly_null), 1.49, 0.22);
}

TEST(BtreeSize, AnEmptyIndexIsAMetaPage) {
  EXPECT_EQ(btree_size({}, true).pages, 1);
  EXPECT_EQ(btree_size({}, true).height, 0);
}

TEST(BtreeSize, GrowsAndGetsHigherWithTheRows) {
  BtreeSize before;
  for (double rows = 1000; rows < 1e10; rows *= 10) {
    auto size = size_of(rows, rows, 8);
    EXPECT_GT(size.pages, before.pages);
    EXPECT_GE(size.height, before.height);
    before = size;
  }
  EXPECT_GE(before.height, 3);
}

}  // namespace workload::core
