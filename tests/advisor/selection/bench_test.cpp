#include "advisor/selection/bench.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/scenario_bench.hpp"

namespace workload::advisor {
namespace {

using namespace test;

TEST(Bench, AStatementCanUseAnIndexWhoseConditionIsAllThatItAsks) {
  Scenario scenario{{table("tickets", 2e5)}, {}, {statement("tickets").named("open").is_not("status", 0.01)}};
  ScenarioBench with(scenario);
  auto& bench = with.bench;
  auto in_order = [](const std::string& condition) {
    return Candidate{ExistingIndex(index("x", "tickets", {"opened_at"}).where(condition)).definition};
  };
  auto numbers = bench.add({in_order("status NOT IN ('closed', 'void')"), in_order("assignee_id IS NULL")});
  EXPECT_THAT(bench.usable(0), testing::ElementsAre(numbers[0]));
}

}  // namespace
}  // namespace workload::advisor
