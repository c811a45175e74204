#include "core/filter.hpp"

#include <gtest/gtest.h>

namespace workload::core {
namespace {

TEST(Filter, FindsAnItemWhateverTheBlanks) {
  EXPECT_TRUE(lists("pg_dump, my app ,psql", "my app"));
  EXPECT_TRUE(lists("psql", "psql"));
  EXPECT_FALSE(lists("psql", "psq"));
  EXPECT_FALSE(lists("pg_dump, psql", "pg_dump, psql"));
}

TEST(Filter, AnEmptyListHoldsNothing) {
  EXPECT_FALSE(lists("", ""));
  EXPECT_FALSE(lists(" , ,", ""));
  EXPECT_FALSE(lists("", std::int64_t{0}));
}

TEST(Filter, FindsNumbersOfEitherSign) {
  EXPECT_TRUE(lists("12, -9223372036854775808", INT64_MIN));
  EXPECT_FALSE(lists("12, 34", std::int64_t{1}));
}

TEST(Filter, TellsWhatIsNoNumber) {
  EXPECT_TRUE(lists_numbers_only("12, -3 ,"));
  EXPECT_FALSE(lists_numbers_only("12, 3x"));
  EXPECT_FALSE(lists_numbers_only("99999999999999999999"));
}

}  // namespace
}  // namespace workload::core
