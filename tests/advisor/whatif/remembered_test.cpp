#include "advisor/whatif/remembered.hpp"

#include <gtest/gtest.h>

#include "tests/support/fake_planner.hpp"

namespace workload::advisor {
namespace {

using namespace test;

const Catalog chat{{table("messages", 2e6), table("tasks", 3e5)}, {index("old", "messages", {"created_at"})}};
const Asked page = statement("messages").named("page").equal("chat_id").order_by("id").limit(20);

struct Remembered : testing::Test {
  FakePlanner fake{chat, {page}};
  RememberedPlanner planner{fake};
  IndexDefinition good = definition("messages", {"chat_id", "id"}), useless = definition("messages", {"body"}),
                  elsewhere = definition("tasks", {"id"});

  static IndexDefinition definition(const std::string& table, const std::vector<std::string>& columns) {
    return ExistingIndex(index("x", table, columns)).definition;
  }
  PlanCost cost(const std::vector<IndexDefinition>& indexes, std::vector<std::string> hidden = {}) {
    Configuration all;
    for (std::size_t i = 0; i < indexes.size(); i++) all.indexes.push_back(static_cast<int>(i));
    return planner.costs(page.statement.query, indexes, {all}, hidden).front();
  }
};

TEST_F(Remembered, TheSameQuestionIsAskedOnce) {
  auto first = cost({good}), second = cost({good});
  EXPECT_EQ(fake.plans(), 1u);
  EXPECT_EQ(planner.requests(), 2u);
  EXPECT_EQ(first.total, second.total);
}
TEST_F(Remembered, IndexesThePlanLeftAloneMayBeMissing) {
  auto both = cost({useless, good});
  auto one = cost({good});
  EXPECT_EQ(fake.plans(), 1u);
  EXPECT_EQ(one.total, both.total);
  EXPECT_EQ(both.used, std::vector<int>{1});
  EXPECT_EQ(one.used, std::vector<int>{0});
}
TEST_F(Remembered, WithoutAnIndexThePlanUsedItAsksAgain) {
  cost({useless, good});
  auto without = cost({useless});
  EXPECT_EQ(fake.plans(), 2u);
  EXPECT_EQ(without.total, FakePlanner(chat, {page}).costs(page.statement.query, {}, {{}}, {}).front().total);
}
TEST_F(Remembered, WhatWasSaidBeforeASizeWasKnownIsAskedAgain) {
  cost({good});
  planner.sizes({good});
  cost({good});
  EXPECT_EQ(fake.plans(), 2u);
  planner.sizes({good, useless});
  cost({good});
  EXPECT_EQ(fake.plans(), 2u);
}
TEST_F(Remembered, MoreIndexesThanWereOfferedIsANewQuestion) {
  cost({useless});
  auto better = cost({useless, good});
  EXPECT_EQ(fake.plans(), 2u);
  EXPECT_EQ(better.used, std::vector<int>{1});
}
TEST_F(Remembered, IndexesOnTablesTheStatementDoesNotMentionDoNotMatter) {
  planner.predicates(page.statement.query);
  cost({good});
  EXPECT_EQ(cost({elsewhere, good}).used, std::vector<int>{1});
  EXPECT_EQ(fake.plans(), 1u);
}
TEST_F(Remembered, HidingAnIndexIsANewQuestion) {
  cost({good});
  cost({good}, {"public.old"});
  EXPECT_EQ(fake.plans(), 2u);
}
TEST_F(Remembered, AnswersAreThoseOfThePlannerForEverySubset) {
  std::vector<IndexDefinition> indexes = {definition("messages", {"chat_id"}), good, useless,
                                          definition("messages", {"id"})};
  for (int first = 15; first >= 0; first--) {
    Configuration configuration;
    for (int i = 0; i < 4; i++)
      if (first >> i & 1) configuration.indexes.push_back(i);
    auto exact = FakePlanner(chat, {page}).costs(page.statement.query, indexes, {configuration}, {}).front();
    auto answer = planner.costs(page.statement.query, indexes, {configuration}, {}).front();
    EXPECT_EQ(answer.total, exact.total);
    EXPECT_EQ(answer.bounded, exact.bounded);
    EXPECT_EQ(answer.used, exact.used);
  }
  EXPECT_LT(fake.plans(), 16u);
}
TEST_F(Remembered, SeveralMissesAreOneCall) {
  planner.costs(page.statement.query, {good, useless}, {{{0}}, {{1}}, {{0}}, {{}}}, {});
  EXPECT_EQ(fake.plans(), 3u);
}

}  // namespace
}  // namespace workload::advisor
