#include "advisor/advice/refusals.hpp"

#include <gtest/gtest.h>

#include "tests/support/scenario_bench.hpp"

namespace workload::advisor {
namespace {

using namespace test;

// Why an index on its table has to stay.
std::string still_needed_for(const PlanCost& with, const PlanCost& without) {
  Scenario scenario{{table("reports", 1e5)}, {index("i", "reports", {"at"})}, {statement("reports").equal("at")}};
  scenario.asked[0].statement.name = "list";
  ScenarioBench with_bench(scenario);
  Redundant seen{&scenario.indexes[0], "no server has read it"};
  return still_needed(with_bench.bench, {{seen, 0, with, without}}).front().reason;
}
PlanCost of_two(SampleCost one, SampleCost other) {
  return {(one.total + other.total) / 2, (one.bounded + other.bounded) / 2, {}, {one, other}};
}
SampleCost costs(double total, double bounded) { return {0.5, false, total, bounded, {}}; }

TEST(StillNeeded, SaysWhatRises) {
  EXPECT_EQ(still_needed_for({100, 100, {}}, {150, 150, {}}),
            "no server has read it, but dropping it would slow \"list\": its cost goes from 100 to 150");
  EXPECT_EQ(
      still_needed_for({100, 400, {}}, {150, 900, {}}),
      "no server has read it, but dropping it would slow \"list\": its cost goes from 100 to 150, and from 400 to "
      "900 when it does not find enough rows early");
}
TEST(StillNeeded, DoesNotSayWhatStaysAsItIs) {
  EXPECT_EQ(still_needed_for({1944, 1944, {}}, {1944.1, 2713, {}}),
            "no server has read it, but dropping it would slow \"list\": when it does not find enough rows early, its "
            "cost goes from 1944 to 2713, though it is estimated at 1944");
}
TEST(StillNeeded, IsSaidOfTheValueThatLosesWhereItsLuckMakesUpForThat) {
  EXPECT_EQ(
      still_needed_for(of_two(costs(1944, 1944), costs(2000, 2000)), of_two(costs(100, 2713), costs(2000.1, 2000.1))),
      "no server has read it, but dropping it would slow \"list\" for some of its values: when it does not find "
      "enough rows early, its cost goes from 1944 to 2713, though it is estimated at 100");
}

}  // namespace
}  // namespace workload::advisor
