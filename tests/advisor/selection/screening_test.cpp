#include "advisor/selection/screening.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/scenario.hpp"

namespace workload::advisor {
namespace {

using namespace test;
using testing::Contains;

// With all three, a common value is found in the order of time, and a rare one by both of the others together.
class CallsOfANumber : public FakePlanner {
 public:
  using FakePlanner::FakePlanner;

  std::vector<PlanCost> costs(const std::string&, const std::vector<IndexDefinition>& indexes,
                              const std::vector<Configuration>& configurations,
                              const std::vector<std::string>&) override {
    std::vector<PlanCost> all;
    for (const auto& configuration : configurations) {
      std::vector<int> numbers, time;
      for (int position : configuration.indexes)
        (indexes[position].keys.front().name == "started" ? time : numbers).push_back(position);
      if (numbers.size() < 2) numbers.clear();
      auto used = numbers;
      used.insert(used.end(), time.begin(), time.end());
      std::sort(used.begin(), used.end());
      all.push_back({100, 100, used});
      all.back().samples = {{0.1, false, 100, 100, time}, {0.9, false, 100, 100, numbers}};
    }
    return all;
  }
};

TEST(Screening, WhatThePlanOfOneValueUsesTogetherIsAStep) {
  auto asked = statement("calls").named("calls").in_list("caller").in_list("callee").order_by("started");
  Scenario scenario{{table("calls", 1e6)}, {}, {asked}};
  auto workload = scenario.workload();
  auto catalog = scenario.catalog();
  CallsOfANumber planner(catalog, scenario.asked);
  const auto& calls = workload.statements.front();
  std::vector<Question> questions(1);
  questions[0].statement = &calls;
  questions[0].predicates = planner.predicates(calls.query);
  questions[0].tables = {"public.calls"};
  questions[0].before = {100, 100, {}};
  WriteCosts write_costs(questions, catalog);
  Bench bench(planner, write_costs, questions, {});
  auto on = [&](const std::string& key) { return Candidate{ExistingIndex(index("x", "calls", {key})).definition}; };
  auto items = bench.add({on("caller"), on("callee"), on("started")});
  auto steps = screened(bench, Deadline::never()).steps;
  EXPECT_THAT(steps, Contains(Choice{items[0], items[1]}));
  EXPECT_THAT(steps, Contains(Choice{items[0], items[1], items[2]}));
}

}  // namespace
}  // namespace workload::advisor
