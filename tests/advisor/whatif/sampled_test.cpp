#include "advisor/whatif/sampled.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "advisor/whatif/remembered.hpp"
#include "tests/support/skewed_planner.hpp"

namespace workload::advisor {
namespace {

using namespace test;

const std::string query = "SELECT ... WHERE status = $1";

Workload workload_of(std::vector<KeptValues> kept = {}, std::optional<double> generic = std::nullopt) {
  Workload workload;
  workload.statements.push_back({});
  workload.statements.back().query = query;
  workload.statements.back().kept = std::move(kept);
  workload.statements.back().generic = generic;
  return workload;
}

// "done" costs 1000 whatever there is, "blocked" 1000 and 10 with an index, and what the planner knows no value of 300
// and 30.
SkewedPlanner planner() {
  SkewedPlanner planner;
  planner.asked = {{1, "public.tasks", "status", "=", false, {{"done", 0.9}, {"blocked", 0.1}}, {}}};
  planner.price("done", 1000, 1000).price("blocked", 1000, 10).price("", 300, 30);
  return planner;
}
PlanCost cost(WhatIfPlanner& planner, bool with_index) {
  IndexDefinition index;
  index.table = "public.tasks";
  index.keys = {{"status", false, false, false, "", ""}};
  return planner.costs(query, {index}, {Configuration{with_index ? std::vector{0} : std::vector<int>{}}}, {}).front();
}

std::vector<SampleCost> of_today(WhatIfPlanner& planner) { return cost(planner, false).samples; }

TEST(Sampled, CostsAreTheMeanOverTheValuesAsOftenAsTheyAreAskedFor) {
  auto skewed = planner();
  SampledPlanner sampled(skewed, workload_of());
  EXPECT_DOUBLE_EQ(cost(sampled, false).total, 1000);
  auto found = cost(sampled, true);
  double done = found.samples.at(0).share;
  EXPECT_NEAR(done, 0.9, 0.02);
  EXPECT_DOUBLE_EQ(found.total, done * 1000 + (1 - done) * 10);
}

TEST(Sampled, EachValueAndAGenericPlanCanBeToldApart) {
  auto skewed = planner();
  SampledPlanner sampled(skewed, workload_of());
  auto found = cost(sampled, true);
  ASSERT_EQ(found.samples.size(), 3u);
  EXPECT_EQ(found.samples[0].total, 1000);
  EXPECT_EQ(found.samples[1].total, 10);
  EXPECT_TRUE(found.samples[2].generic);
  EXPECT_EQ(found.samples[2].total, 30);
  EXPECT_EQ(found.samples[2].share, 0);
}

TEST(Sampled, WhatHardlyAnyExecutionAsksForCountsForNothingAndIsStillTold) {
  auto shares = [](std::int64_t times) {
    auto skewed = planner();
    auto workload = workload_of();
    workload.statements.back().shares = {{"public.tasks", "status", "=", 0.1, times}};
    SampledPlanner sampled(skewed, workload);
    return cost(sampled, false).samples;
  };
  auto few = shares(3), many = shares(15);
  ASSERT_EQ(few.size(), 3u);
  ASSERT_EQ(many.size(), 3u);
  auto least = [](const std::vector<SampleCost>& samples) { return std::min(samples[0].share, samples[1].share); };
  EXPECT_GT(least(few), 0);
  EXPECT_EQ(least(many), 0);
  EXPECT_DOUBLE_EQ(many[0].share + many[1].share, 1);
}

// What "done" costs cannot have been paid by more than a tenth of them.
TEST(Sampled, NoMoreExecutionsAskForAValueThanTheBlocksAllowThatAllReadTogether) {
  auto share_of_done = [](std::int64_t blocks, std::size_t tables, double blocked = 1, bool many_values = false) {
    auto skewed = planner();
    if (many_values) skewed.asked.front().bounds = {"blocked", "blocked"};
    skewed.price("blocked", blocked, 1);
    auto workload = workload_of();
    auto& statement = workload.statements.back();
    statement.calls = 10;
    statement.blocks_hit = blocks;
    statement.tables = {"public.tasks", "public.users"};
    statement.tables.resize(tables);
    SampledPlanner sampled(skewed, workload);
    auto samples = cost(sampled, false).samples;
    EXPECT_NEAR(samples.at(0).share + samples.at(1).share, 1, 1e-9);
    return samples.at(0).share;
  };
  EXPECT_NEAR(share_of_done(100, 1), 0.1, 1e-9);
  EXPECT_NEAR(share_of_done(100, 1, 5), 0, 1e-9);
  EXPECT_GT(share_of_done(100, 1, 5, true), 0.5);
  EXPECT_NEAR(share_of_done(2000, 1), 0.9, 0.02);
  EXPECT_NEAR(share_of_done(900, 1, 100 * 1.6), 0.9, 0.02);  // both may read 90 blocks
  EXPECT_NEAR(share_of_done(0, 1), 0.9, 0.02);
  EXPECT_NEAR(share_of_done(100, 2), 0.9, 0.02);
}

// The slowest of ten took 20 ms. No scan told how many rows it kept.
TEST(Sampled, WhatTheCapturedPlanCostTellsWhatWasAskedForWhereAllTookAsLong) {
  auto samples = [](const std::string& cost, Milliseconds total, auto change) {
    auto skewed = planner();
    skewed.price("blocked", 40, 10);
    auto workload = workload_of();
    auto& statement = workload.statements.back();
    statement.calls = 10;
    statement.total = total;
    statement.capture = Capture{
        "", "full", 20,
        R"([{"Plan": {"Node Type": "Limit", "Total Cost": )" + cost + R"(, "Plans": [{"Total Cost": 1000}]}}])"};
    change(statement);
    SampledPlanner sampled(skewed, workload);
    return of_today(sampled);
  };
  auto as_it_is = [](Statement&) {};
  EXPECT_NEAR(samples("41.2", 150, as_it_is)[1].share, 1, 1e-9);
  EXPECT_NEAR(samples("41.2", 150, as_it_is)[1].guessed, 0.9, 0.02);
  EXPECT_NEAR(samples("950", 150, as_it_is)[0].share, 1, 1e-9);
  EXPECT_NEAR(samples("200", 150, as_it_is)[0].share, 0.9, 0.02);  // like neither
  EXPECT_NEAR(samples("41.2", 50, as_it_is)[0].share, 0.9, 0.02);  // others took less
  EXPECT_NEAR(samples("41.2", 150, [](Statement& one) { one.generic = 0.01; })[0].share, 0.9, 0.02);
  auto counted = [](Statement& one) { one.shares = {{"public.tasks", "status", "=", 0.9, 10}}; };
  EXPECT_GT(samples("41.2", 150, counted)[0].share, 0.9);
}

TEST(Sampled, PlansThatLeftTheValuesOpenCountAsOftenAsTheyWereSeen) {
  auto skewed = planner();
  SampledPlanner sampled(skewed, workload_of({}, 1));
  EXPECT_EQ(cost(sampled, true).total, 30);
}

TEST(Sampled, ValuesThatWereKeptTakeThePlaceOfThoseThatAreDrawn) {
  auto skewed = planner();
  skewed.price("a", 1, 1).price("b", 2, 2).price("c", 3, 3);
  SampledPlanner sampled(skewed, workload_of({{{"a"}, 2}, {{"b"}, 1}, {{"c"}, 1}}));
  EXPECT_DOUBLE_EQ(cost(sampled, false).total, (2 * 1 + 2 + 3) / 4.0);
}

TEST(Sampled, AFewKeptValuesAreJoinedByDrawnOnes) {
  auto skewed = planner();
  skewed.price("a", 1, 1);
  SampledPlanner sampled(skewed, workload_of({{{"a"}, 1}}));
  EXPECT_EQ(cost(sampled, false).samples.size(), 4u);
}

TEST(Sampled, AValueThatTheServerDoesNotTakeLeavesThePlanWithoutValues) {
  auto skewed = planner();
  SampledPlanner sampled(skewed, workload_of({{{"no value"}, 1}}));
  EXPECT_EQ(cost(sampled, true).total, 30);
}

TEST(Sampled, AStatementWithoutParametersIsPlannedOnce) {
  auto skewed = planner();
  skewed.asked.clear();
  SampledPlanner sampled(skewed, workload_of());
  EXPECT_EQ(cost(sampled, true).total, 30);
  EXPECT_TRUE(cost(sampled, true).samples.empty());
}

TEST(Sampled, WhatIsRememberedTellsTheValuesApartToo) {
  auto skewed = planner();
  SampledPlanner sampled(skewed, workload_of());
  RememberedPlanner remembered(sampled);
  auto first = cost(remembered, true), again = cost(remembered, true);
  ASSERT_EQ(again.samples.size(), 3u);
  EXPECT_EQ(again.samples[1].total, 10);
  EXPECT_EQ(again.samples[1].used, std::vector{0});
  EXPECT_EQ(first.total, again.total);
}

}  // namespace
}  // namespace workload::advisor
