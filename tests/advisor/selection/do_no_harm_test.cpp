#include "advisor/selection/do_no_harm.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "advisor/candidates/candidates.hpp"
#include "tests/support/scenario.hpp"

namespace workload::advisor {
namespace {

using namespace test;

TEST(DoNoHarm, RemovesTheIndexThatHarmsAndKeepsTheOthers) {
  Scenario scenario{{table("messages", 2e6)},
                    {index("by_chat", "messages", {"chat_id"})},
                    {statement("messages").named("page").equal("chat_id", 0.01).order_by("created_at", true).limit(20),
                     statement("messages").named("thread").equal("root_id", 1e-5)}};
  auto planner = scenario.planner();
  auto workload = scenario.workload();
  auto catalog = scenario.catalog();
  std::vector<Question> questions;
  for (const auto& statement : workload.statements)
    questions.push_back({&statement,
                         planner.predicates(statement.query),
                         {"public.messages"},
                         planner.costs(statement.query, {}, {{}}, {}).front()});
  WriteCosts write_costs(questions, catalog);
  Bench bench(planner, write_costs, questions, {});
  Candidate lucky{ExistingIndex(index("x", "messages", {"created_at"})).definition};
  Candidate good{ExistingIndex(index("x", "messages", {"root_id"})).definition};

  auto numbers = bench.add({lucky, good});
  auto result = do_no_harm(bench, {numbers[0], numbers[1]});
  EXPECT_EQ(result.choice, Choice{numbers[1]});
  ASSERT_EQ(result.removed.size(), 1u);
  EXPECT_EQ(result.removed.front().item, numbers[0]);
  EXPECT_EQ(bench.questions()[result.removed.front().question].statement->name, "page");
}

// What is planned without the new indexes costs more than when it was first asked about.
struct AnalyzedMeanwhile : FakePlanner {
  using FakePlanner::FakePlanner;
  std::vector<PlanCost> costs(const std::string& query, const std::vector<IndexDefinition>& indexes,
                              const std::vector<Configuration>& configurations,
                              const std::vector<std::string>& hidden) override {
    auto found = FakePlanner::costs(query, indexes, configurations, hidden);
    for (auto& cost : found)
      if (cost.used.empty() && !indexes.empty()) cost.total *= 1.5, cost.bounded *= 1.5;
    return found;
  }
};
TEST(DoNoHarm, AStatementThatUsesNoNewIndexIsNotSlowedByOne) {
  Scenario scenario{{table("messages", 2e6)},
                    {},
                    {statement("messages").named("thread").equal("root_id", 1e-5),
                     statement("messages").named("all of a kind").equal("kind", 0.6)}};
  scenario.indexes = {index("by_kind", "messages", {"kind"})};
  AnalyzedMeanwhile planner(scenario.catalog(), {scenario.asked.begin(), scenario.asked.end()});
  auto advice = advise_indexes(scenario.workload(), scenario.catalog(), planner, {});
  EXPECT_EQ(created(advice).size(), 1u);
}

}  // namespace
}  // namespace workload::advisor
