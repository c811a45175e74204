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

// Who may ask for what a condition leaves out is offered no index that has it, nor one that is thought of later.
TEST(Bench, AConditionMayBeBarredForOneStatement) {
  auto asked = [](const std::string& name) { return statement("tickets").named(name).equal("status", 0.01); };
  Scenario scenario{{table("tickets", 2e5)}, {}, {asked("due"), asked("past due")}};
  ScenarioBench with(scenario);
  auto& bench = with.bench;
  auto of_unusual = [](const std::vector<std::string>& keys, const std::string& condition) {
    return Candidate{ExistingIndex(index("x", "tickets", keys).where(condition)).definition};
  };
  int one = bench.add({of_unusual({"status", "due_on"}, "status <> 'active'")}).front();
  bench.bar(0, bench.definition(one));
  int shorter = bench.add({of_unusual({"status"}, "status <> 'active'")}).front();
  int whole = bench.add({of_unusual({"status"}, "")}).front();
  bench.offer_again(one);
  EXPECT_THAT(bench.usable(0), testing::ElementsAre(whole));
  EXPECT_THAT(bench.usable(1), testing::ElementsAre(one, shorter, whole));
}

TEST(Bench, WhatThePlannerGuessesTooHighCostsLess) {
  Scenario scenario{{table("stock", 2e5)}, {}, {statement("stock").named("low").compared("on_hand", "minimum")}};
  auto cost = [&](double of_guess) {
    ScenarioBench with(scenario);
    Candidate low{ExistingIndex(index("x", "stock", {"on_hand"}).where("(on_hand < minimum)")).definition};
    low.of_guess = of_guess;
    return with.bench.costs(0, {with.bench.add({low})}).front();
  };
  auto guessed = cost(1);
  ASSERT_FALSE(guessed.used.empty());
  EXPECT_NEAR(cost(0.5).total, guessed.total / 2, 1e-6);
  EXPECT_NEAR(cost(0.5).bounded, guessed.bounded / 2, 1e-6);
  EXPECT_GE(cost(0).total, guessed.total / 11);  // somebody has to look
}

}  // namespace
}  // namespace workload::advisor
