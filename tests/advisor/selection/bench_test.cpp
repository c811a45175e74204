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
