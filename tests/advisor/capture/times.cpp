#include "advisor/capture/times.hpp"

#include <gtest/gtest.h>

namespace workload::advisor {
namespace {

constexpr core::Timestamp second = core::microseconds_per_second, day = 86400 * second;

TEST(Times, AreOfTheGregorianCalendar) {
  EXPECT_EQ(utc(0), "2000-01-01 00:00:00 UTC");
  EXPECT_EQ(utc(59 * day), "2000-02-29 00:00:00 UTC");
  EXPECT_EQ(utc(366 * day - second), "2000-12-31 23:59:59 UTC");
  EXPECT_EQ(utc(820454400 * second), "2025-12-31 00:00:00 UTC");
  EXPECT_EQ(utc(-1), "1999-12-31 23:59:59 UTC");
  EXPECT_EQ(utc(36584 * day), "2100-03-01 00:00:00 UTC");
}

TEST(Times, HaveTheFractionThatPostgresqlWrites) {
  EXPECT_EQ(iso_8601(0), "2000-01-01T00:00:00+00:00");
  EXPECT_EQ(iso_8601(250000), "2000-01-01T00:00:00.25+00:00");
  EXPECT_EQ(iso_8601(1), "2000-01-01T00:00:00.000001+00:00");
}

}  // namespace
}  // namespace workload::advisor
