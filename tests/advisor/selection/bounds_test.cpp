#include "advisor/selection/bounds.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/scenario_bench.hpp"

namespace workload::advisor {
namespace {

using namespace test;

// Seats whose reservation has run out are released: so many each time, of two hundred that are reserved, which the
// planner takes to be over nearly all. Says the keys of the index they are found by.
std::size_t keys_to_release(double released, bool written = true, bool moved = false) {
  auto expired = statement("seats").named("release").equal("status", 1e-3).range("reserved_until", 0.98).took(5000);
  if (written) expired.changes("status");
  if (moved) expired.changes("reserved_until");
  auto asked = Asked(expired.wrote(static_cast<std::int64_t>(1000 * released)));
  for (auto& predicate : asked.predicates) predicate.parameter = predicate.kind == Predicate::Kind::range ? 1 : 0;
  ScenarioBench seats({{table("seats", 2e6).column("status").column("reserved_until")}, {}, {asked}});
  auto by_status = seats.bench.add({{ExistingIndex(index("x", "seats", {"status"})).definition, 1}});
  auto choice = with_bounds(seats.bench, by_status, {}, Deadline::never());
  return seats.bench.definition(choice.front()).keys.size();
}

TEST(Bounds, WhatWritesFewOfTheRowsThatItFindsIsBoundedByItsRange) { EXPECT_EQ(keys_to_release(2), 2u); }
TEST(Bounds, WhatWritesThemAllIsNot) { EXPECT_EQ(keys_to_release(200), 1u); }
TEST(Bounds, WhatReturnsRowsMayCountThem) { EXPECT_EQ(keys_to_release(2, false), 1u); }
TEST(Bounds, WhatItChangesIsNoBound) { EXPECT_EQ(keys_to_release(2, true, true), 1u); }

}  // namespace
}  // namespace workload::advisor
