#include "advisor/whatif/remembered.hpp"

#include <gtest/gtest.h>

#include "tests/support/fake_planner.hpp"

namespace workload::advisor {
namespace {

using namespace test;

const Catalog chat{{table("messages", 2e6)}, {index("old", "messages", {"chat_id"})}};
const Asked page = statement("messages").named("page").equal("chat_id").order_by("id").limit(20);

struct Remembered : testing::Test {
  FakePlanner fake{chat, {page}};
  RememberedPlanner planner{fake};
  IndexDefinition good = ExistingIndex(index("x", "messages", {"chat_id", "id"})).definition;

  double today(std::vector<std::string> hidden = {}) {
    return planner.costs(page.statement.query, {}, {Configuration{}}, hidden).front().total;
  }
};

TEST_F(Remembered, WhatAStatementCostsTodayIsAskedOnce) {
  auto first = today(), second = today();
  EXPECT_EQ(fake.plans(), 1u);
  EXPECT_EQ(first, second);
}
TEST_F(Remembered, HidingAnIndexIsANewQuestion) {
  auto with = today(), without = today({"public.old"});
  EXPECT_EQ(fake.plans(), 2u);
  EXPECT_LT(with, without);
}
TEST_F(Remembered, WithIndexesItCostsSomethingElse) {
  auto before = today();
  EXPECT_LT(planner.costs(page.statement.query, {good}, {{{0}}}, {}).front().total, before);
}
TEST_F(Remembered, AnIndexIsMeasuredOnce) {
  auto first = planner.sizes({good}), second = planner.sizes({good});
  EXPECT_EQ(first, second);
  EXPECT_EQ(fake.measured.size(), 1u);
}

}  // namespace
}  // namespace workload::advisor
