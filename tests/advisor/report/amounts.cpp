// Numbers with their units, as people read them.
#include "advisor/report/amounts.hpp"

#include <gtest/gtest.h>

namespace workload::advisor::report {
namespace {

TEST(Duration, PicksTheUnitThatReadsBest) {
  EXPECT_EQ(duration(0.0), "0 ms");
  EXPECT_EQ(duration(0.001), "<0.01 ms");
  EXPECT_EQ(duration(0.084), "0.08 ms");
  EXPECT_EQ(duration(12.34), "12.3 ms");
  EXPECT_EQ(duration(999.4), "999 ms");
  EXPECT_EQ(duration(999.9), "1.00 s");
  EXPECT_EQ(duration(2150.0), "2.15 s");
  EXPECT_EQ(duration(41.2 * 60000), "41.2 min");
  EXPECT_EQ(duration(3.4 * 3600000), "3.40 h");
  EXPECT_EQ(duration(50.4 * 24 * 3600000), "50.4 days");
}

TEST(Duration, UnknownIsADash) { EXPECT_EQ(duration(std::optional<Milliseconds>{}), "-"); }

TEST(Size, ReadsAsTheServerPrintsIt) {
  EXPECT_EQ(size(0), "0 bytes");
  EXPECT_EQ(size(1023), "1023 bytes");
  EXPECT_EQ(size(16384), "16 kB");
  EXPECT_EQ(size(Bytes{45} << 20), "45 MB");
  EXPECT_EQ(size((Bytes{1} << 30) * 12 / 10), "1.2 GB");
}

TEST(Count, GroupsThousands) {
  EXPECT_EQ(count(0), "0");
  EXPECT_EQ(count(999), "999");
  EXPECT_EQ(count(38512000), "38,512,000");
  EXPECT_EQ(count(-1000), "-1,000");
  EXPECT_EQ(count(0.5), "0.5");
}

TEST(Cost, StaysShort) {
  EXPECT_EQ(cost(8.45), "8.45");
  EXPECT_EQ(cost(1204.4), "1,204");
  EXPECT_EQ(cost(1234567), "1.23 M");
}

TEST(Percent, NeverSaysNoneOrAllWhenItIsNot) {
  EXPECT_EQ(percent(0.831), "83.1 %");
  EXPECT_EQ(percent(0), "0.0 %");
  EXPECT_EQ(percent(0.0001), "<0.1 %");
  EXPECT_EQ(percent(0.99999), ">99.9 %");
  EXPECT_EQ(percent(1), "100.0 %");
}

TEST(Plural, AgreesWithItsNumber) {
  EXPECT_EQ(plural(1, "index", "indexes"), "1 index");
  EXPECT_EQ(plural(1200, "index", "indexes"), "1,200 indexes");
}

}  // namespace
}  // namespace workload::advisor::report
