// How much is asked of the planner: for twice as many statements, twice as much.
#include <gtest/gtest.h>

#include <numeric>

#include "tests/support/scenario.hpp"

namespace workload::advisor {
namespace {

using namespace test;

// Lists and lookups on tables of their own.
Scenario of_size(int tables) {
  Scenario scenario;
  for (int i = 0; i < tables; i++) {
    auto name = fmt::format("table_{}", i);
    scenario.tables.push_back(table(name, 1e6).column("id").column("owner").column("state").column("moment"));
    scenario.asked.push_back(statement(name)
                                 .named(fmt::format("list {}", i))
                                 .equal("owner", 0.001)
                                 .equal("state", 0.1)
                                 .order_by("moment")
                                 .limit(20));
    scenario.asked.push_back(statement(name).named(fmt::format("lookup {}", i)).equal("owner", 0.001));
  }
  return scenario;
}

struct Work {
  std::size_t plans = 0, calls = 0, measurements = 0, indexes_measured = 0, indexes = 0;
};

Work work_of(int tables) {
  auto scenario = of_size(tables);
  auto fake = scenario.planner();
  RememberedPlanner remembered(fake);
  auto advice = advise_indexes(scenario.workload(), scenario.catalog(), remembered, {});
  return {fake.plans(), fake.calls, fake.measured.size(),
          std::accumulate(fake.measured.begin(), fake.measured.end(), std::size_t{0}), advice.recommendations.size()};
}

TEST(Work, GrowsWithTheStatementsAndNoFaster) {
  auto some = work_of(10), more = work_of(40);
  ASSERT_EQ(some.indexes, 10u);
  ASSERT_EQ(more.indexes, 40u);
  EXPECT_LE(more.plans, 4 * some.plans);
  EXPECT_LE(more.calls, 4 * some.calls);
  EXPECT_LE(more.indexes_measured, 4 * some.indexes_measured);
}
TEST(Work, IndexesAreMeasuredTogetherHoweverManyThereAre) {
  EXPECT_EQ(work_of(10).measurements, work_of(40).measurements);
}

}  // namespace
}  // namespace workload::advisor
